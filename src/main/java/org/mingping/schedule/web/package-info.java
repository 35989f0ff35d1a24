/** The job ledger on the screen: what ran, when, and what it did. */
package org.mingping.schedule.web;
