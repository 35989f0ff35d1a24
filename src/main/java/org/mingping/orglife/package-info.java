/**
 * Organisation life and assigned work (domain §3): what a branch plans and holds, who was expected and came, what members were asked to do and did, and how
 * those who are away are kept in touch with. It tells the check of the three failures what it knows; it counts no points, ranks nobody and removes nobody.
 */
package org.mingping.orglife;
