package org.mingping.appraisal;

import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.shared.HalfYear;

/** A member's grade is final (§1.12). Fired within the confirming transaction; an UNQUALIFIED opens a disposition case. */
public record GradeConfirmed(HalfYear period, long branchAppraisalId, long memberAppraisalId, long memberId, Outcome outcome, Grade grade) {
}
