/** What of the findings happens by the calendar. */
package org.mingping.findings.schedule;
