/** The journal of who did what, written in the transaction of the deed, and only ever added to. */
package org.mingping.audit;
