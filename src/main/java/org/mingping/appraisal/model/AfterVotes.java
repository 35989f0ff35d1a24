package org.mingping.appraisal.model;

/** What may still lower a grade once votes or examination gave it: discipline's cap, the committee's proposal, the quota. */
final class AfterVotes {

    private static final String PENDING = "PENDING";

    private final Grade lowestProposal;

    AfterVotes(RuleSetParameters parameters) {
        this.lowestProposal = parameters.lowestProposal();
    }

    Grade lower(Grade grade, SanctionEffect discipline, GradeQuestion question, Worksheet worksheet) {
        Grade capped = cap(grade, discipline, worksheet);
        Grade proposed = propose(capped, question.committeeProposal(), worksheet);
        return proposed == Grade.EXCELLENT ? admit(question, worksheet) : proposed;
    }

    /** A warning of this year keeps a member from 优秀 (§1.7). */
    private static Grade cap(Grade grade, SanctionEffect discipline, Worksheet worksheet) {
        Grade cap = discipline.cap();
        if (cap == Grade.EXCELLENT) {
            return grade;
        }
        return worksheet.tried(Rule.DISCIPLINE_CAP, grade.isHigherThan(cap), grade, cap) ? cap : grade;
    }

    /** The committee may propose lower, never higher, and not below what the rule set leaves to it (§1.9). */
    private Grade propose(Grade grade, CommitteeProposal proposal, Worksheet worksheet) {
        if (proposal == null) {
            return grade;
        }
        boolean counts = proposal.grade().isLowerThan(grade) && !proposal.grade().isLowerThan(lowestProposal);
        worksheet.tried(Rule.COMMITTEE_PROPOSAL, counts, grade, proposal.grade(), proposal.reason());
        return counts ? proposal.grade() : grade;
    }

    /** Outside the quota, or tied and not chosen, 优秀 becomes 合格; before it is applied 优秀 stands (§1.8). */
    private static Grade admit(GradeQuestion question, Worksheet worksheet) {
        QuotaStanding standing = question.quotaStanding();
        if (standing == null) {
            worksheet.tried(Rule.QUOTA, false, PENDING);
            return Grade.EXCELLENT;
        }
        boolean admitted = worksheet.tried(Rule.QUOTA, standing == QuotaStanding.ADMITTED, standing);
        SuperiorChoice choice = question.superiorChoice();
        if (standing == QuotaStanding.TIED && choice != null) {
            admitted = worksheet.tried(Rule.SUPERIOR_CHOICE, choice.admitted(), choice.admitted() ? "CHOSEN" : "NOT_CHOSEN",
                    choice.reason());
        }
        return admitted ? Grade.EXCELLENT : Grade.QUALIFIED;
    }
}
