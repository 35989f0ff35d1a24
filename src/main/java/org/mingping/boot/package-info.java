/** The order of a start: county, rule sets, accounts, demo, what was missed; and the announcement of readiness. May use every room. */
package org.mingping.boot;
