package org.mingping.appraisal.model;

/**
 * One member's totals as a valid row of a workbook states them.
 *
 * @param changes false where exactly this is counted already
 */
public record TallyLine(TallyRoll.Branch branch, int issued, int returned, long memberAppraisalId, Votes votes, boolean changes) {
}
