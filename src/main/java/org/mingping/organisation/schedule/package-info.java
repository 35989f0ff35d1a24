/** The timers of this room. */
package org.mingping.organisation.schedule;
