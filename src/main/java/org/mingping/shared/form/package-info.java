/** What stands on a printed form, before it is drawn: parts, tables and places to sign, with text as it can stand on paper. Plain Java, for the models of all rooms. */
package org.mingping.shared.form;
