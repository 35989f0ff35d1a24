/** What every printed document (PDF) needs, whichever room makes it. */
package org.mingping.shared.print;
