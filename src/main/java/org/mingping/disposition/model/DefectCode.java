package org.mingping.disposition.model;

/**
 * What can be wrong with a disposition, and the clause it rests on. A code is stable: interface, pages and sealed files name it. The bundle {@code disposition} says for each what is
 * wrong ({@code defect.CODE}) and how to mend it ({@code defect.CODE.mend}).
 */
public enum DefectCode {
    GROUND_UNCONFIRMED("§5"),
    /** Arguments: ground, disposition. */
    GROUND_DOES_NOT_BEAR("§5, Party Constitution Art. 9"),
    /** Arguments: ground, the day it was added. */
    GROUND_ADDED_LATE("§5, Party Constitution Art. 43"),
    /** Arguments: ground, the day it was added. */
    GROUND_UNVERIFIED("§5"),
    VERIFICATION_MISSING("§5"),
    VERIFIER_OWN_CASE("§5"),
    FACTS_NOT_ESTABLISHED("§5"),
    FACTS_ESTABLISHED("§5"),
    ATTITUDE_MISSING("§5"),
    PROBLEM_GRAVE("§5"),
    STAY_NOT_ASKED("§5"),
    RESOLVE_NOT_STATED("§5"),
    MEASURES_NOT_STATED("§5"),
    /** Arguments: months, most. */
    RECTIFICATION_MONTHS("§5"),
    RECTIFIED_ALREADY("§5"),
    /** Argument: the last day of the period. */
    RECTIFICATION_CUT_SHORT("§5"),
    REFORMED("§5"),
    /** Argument: the day on which it was found. */
    NOT_REFORMED("§5"),
    WISHES_TO_CORRECT("§5"),
    ACCEPTS_EDUCATION("§5"),
    NOT_PERSUADED("§5"),
    PERSUASION_AGREED("§5"),
    PERSUASION_REFUSED("§5, Party Constitution Art. 9"),
    PROBLEM_NOT_GRAVE("§5"),
    HARM_NOT_ESTABLISHED("§5"),
    APPLICATION_MISSING("§5, Party Constitution Art. 9"),
    APPLICATION_NOT_WRITTEN("§5, Party Constitution Art. 9"),
    /** Argument: day. */
    APPLICATION_TAKEN_BACK("§5"),
    TALK_MISSING("§5"),
    /** Arguments: how many, needed. */
    TALK_TOO_FEW("§5"),
    TALK_NOT_MINUTED("§5"),
    STATEMENT_MISSING("§5, Party Constitution Art. 43"),
    TALKER_OWN_CASE("§5"),
    /** Arguments: how many, needed. */
    ATTEMPTS_TOO_FEW("§5"),
    /** Argument: needed. */
    ATTEMPTS_ONE_WAY("§5"),
    /** Argument: needed. */
    ATTEMPTS_SAME_DAY("§5"),
    PUBLICATION_MISSING("§5"),
    /** Argument: day of the last attempt needed. */
    PUBLICATION_EARLY("§5"),
    /** Argument: last day. */
    PUBLICATION_CUT_SHORT("§5"),
    /** Argument: day of the statement. */
    STATEMENT_UNANSWERED("§5, Party Constitution Art. 4"),
    /** Arguments: how many, needed. */
    EDUCATORS_NUMBER("§5"),
    EDUCATOR_NOT_FULL("§5"),
    EDUCATOR_OTHER_PART("§5"),
    EDUCATOR_OWN_CASE("§5"),
    SESSION_BY_OTHERS("§5"),
    EDUCATION_MISSING("§5"),
    /** Arguments: week, first day, last day. */
    WEEK_MISSED("§5"),
    /** Arguments: last day of the plan, weeks. */
    EDUCATION_CUT_SHORT("§5"),
    EVALUATION_MISSING("§5"),
    EVALUATION_WITHOUT_REPRESENTATIVES("§5"),
    /** Arguments: sheets, people. */
    EVALUATION_COUNTS("§5, §1.5"),
    /** Arguments: people, needed. */
    EVALUATION_FEW("§5, §4"),
    /** Arguments: people, entitled, needed. */
    EVALUATION_TURNOUT("§5, §1.5"),
    EVALUATION_NOT_PASSED("§5, §1.6"),
    EVALUATION_PASSED("§5, §1.6"),
    PROPOSAL_MISSING("§5"),
    /** Arguments: proposed, asked for. */
    PROPOSAL_OTHER("§5"),
    PROPOSER_OWN_CASE("§5"),
    /** Argument: step. */
    STEP_AFTER_MEETING("§5"),
    MEETING_BEFORE_PROPOSAL("§5"),
    MEETING_MISSING("§5"),
    NOTICE_MISSING("§5, Party Constitution Art. 43"),
    /** Arguments: the day the member was told, the day of the proposal. */
    NOTICE_BEFORE_PROPOSAL("§5, Party Constitution Art. 43"),
    /** Arguments: earliest day of the meeting, working days. */
    NOTICE_CUT_SHORT("§5"),
    /** Arguments: the day the member was told, the day of the meeting. */
    MEETING_DAY_NOT_TOLD("§5, Party Constitution Art. 43"),
    /** Arguments: entitled, present, in favour, against. */
    MEETING_COUNTS("§1.10"),
    /** Arguments: present, entitled, needed. */
    MEETING_QUORUM("§5, §1.10, branch regulations Art. 11"),
    /** Arguments: in favour, entitled, needed. */
    MEETING_MAJORITY("§5, §1.10, branch regulations Art. 11"),
    ANNOUNCEMENT_MISSING("§5"),
    VOTER_OWN_CASE("§5"),
    /** Argument: how many. */
    VOTER_NOT_ENTITLED("§5, §1.3, Party Constitution Art. 41"),
    REVIEW_MISSING("§5"),
    REVIEWER_OWN_CASE("§5"),
    REVIEWER_PROPOSED("§5"),
    APPROVER_OWN_CASE("§5"),
    APPROVER_PROPOSED("§5"),
    APPROVER_REVIEWED("§5"),
    /** Arguments: tier, tier needed. */
    APPROVER_TIER("§5"),
    NOT_TO_BE_APPROVED("§5");

    private final String clause;

    DefectCode(String clause) {
        this.clause = clause;
    }

    /** Of domain.md, and the law where it is given. */
    public String clause() {
        return clause;
    }
}
