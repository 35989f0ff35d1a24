/** What goes on file in a case (domain §5): which papers, into which folder, and which scans are taken. */
package org.mingping.disposition.model.filing;
