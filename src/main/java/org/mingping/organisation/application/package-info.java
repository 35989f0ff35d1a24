/** What can be done with organisations and members, one class an activity. */
package org.mingping.organisation.application;
