/**
 * Dues (党费, domain §2): what each member owes a month and by which clause, what was paid, by whom and for which months, what a good reason excused. The
 * check at a month's end belongs to {@link org.mingping.findings}, which asks {@link org.mingping.dues.persistence.UnpaidRuns} here.
 */
package org.mingping.dues;
