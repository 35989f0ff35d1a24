/** What of the appraisal happens by the calendar. */
package org.mingping.appraisal.schedule;
