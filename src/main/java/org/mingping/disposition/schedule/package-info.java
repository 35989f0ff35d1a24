/** The daily watch over cases. */
package org.mingping.disposition.schedule;
