/** The job ledger: what must happen once a period, on however many servers, is claimed in the database and caught up at start. */
package org.mingping.schedule;
