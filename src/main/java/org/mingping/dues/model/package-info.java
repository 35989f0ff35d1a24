/** The rules of dues: what is owed, what a month is, what a row of payments says. Plain Java. */
package org.mingping.dues.model;
