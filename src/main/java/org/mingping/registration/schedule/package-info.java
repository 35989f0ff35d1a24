/** What of preparation and registration happens by the calendar. */
package org.mingping.registration.schedule;
