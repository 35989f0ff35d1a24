/** The job ledger's resource of the HTTP interface. */
package org.mingping.schedule.api;
