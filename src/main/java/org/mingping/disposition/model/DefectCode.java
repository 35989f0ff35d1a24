package org.mingping.disposition.model;

/**
 * What can be wrong with a disposition, and the clause it rests on. A code is stable: interface, pages and sealed files name it. The bundle {@code disposition} says for each what is
 * wrong ({@code defect.CODE}) and how to mend it ({@code defect.CODE.mend}).
 */
public enum DefectCode {
    GROUND_UNCONFIRMED("§5 ground"),
    /** Arguments: ground, disposition. */
    GROUND_DOES_NOT_BEAR("§5 ground, Party Constitution Art. 9"),
    /** Arguments: ground, the day it was added. */
    GROUND_ADDED_LATE("§5 ground, Party Constitution Art. 43"),
    /** Arguments: ground, the day it was added. */
    GROUND_UNVERIFIED("§5 verification"),
    VERIFICATION_BEFORE_APPEAL("§5 verification"),
    VERIFICATION_MISSING("§5 verification, Party Constitution Art. 43"),
    VERIFIER_OWN_CASE("§5 verification"),
    FACTS_NOT_ESTABLISHED("§5 verification, Party Constitution Art. 43"),
    FACTS_ESTABLISHED("§5 verification"),
    ATTITUDE_MISSING("§5 talk"),
    PROBLEM_GRAVE("§5 verification"),
    STAY_NOT_ASKED("§5 rectification, Party Constitution Art. 9"),
    RESOLVE_NOT_STATED("§5 rectification, Party Constitution Art. 9"),
    MEASURES_NOT_STATED("§5 rectification, Party Constitution Art. 9"),
    /** Arguments: months, most. */
    RECTIFICATION_MONTHS("§5 rectification"),
    RECTIFIED_ALREADY("§5 rectification"),
    /** Argument: the last day of the period. */
    RECTIFICATION_CUT_SHORT("§5 rectification"),
    REFORMED("§5 rectification"),
    /** Argument: the day on which it was found. */
    NOT_REFORMED("§5 rectification, Party Constitution Art. 9"),
    ASKS_TO_STAY("§5 talk, Party Constitution Art. 9"),
    WISHES_TO_CORRECT("§5 persuasion, Party Constitution Art. 9"),
    ACCEPTS_EDUCATION("§5 persuasion"),
    NOT_PERSUADED("§5 persuasion, Party Constitution Art. 9"),
    PERSUASION_AGREED("§5 persuasion, Party Constitution Art. 9"),
    PERSUASION_REFUSED("§5 persuasion, Party Constitution Art. 9"),
    RECTIFIABLE("§5 rectification, Party Constitution Art. 9"),
    PROBLEM_NOT_GRAVE("§5 verification"),
    HARM_NOT_ESTABLISHED("§5 verification"),
    APPLICATION_MISSING("§5 application, Party Constitution Art. 9"),
    APPLICATION_NOT_ON_FILE("§5 application, Party Constitution Art. 9"),
    APPLICATION_ON_FILE("§5 application, Party Constitution Art. 9"),
    APPLICATION_NOT_WRITTEN("§5 application, Party Constitution Art. 9"),
    /** Argument: day. */
    APPLICATION_TAKEN_BACK("§5 application, Party Constitution Art. 9"),
    ANOTHER_CASE_RUNS("§5 application"),
    TALK_MISSING("§5 talk, Party Constitution Art. 43"),
    /** Arguments: how many, needed. */
    TALK_TOO_FEW("§5 talk"),
    TALK_NOT_MINUTED("§5 talk"),
    STATEMENT_MISSING("§5 talk, Party Constitution Art. 43"),
    TALKER_OWN_CASE("§5 talk"),
    /** Arguments: how many, needed. */
    ATTEMPTS_TOO_FEW("§5 attempts"),
    /** Argument: needed. */
    ATTEMPTS_ONE_WAY("§5 attempts"),
    /** Argument: needed. */
    ATTEMPTS_SAME_DAY("§5 attempts"),
    PUBLICATION_MISSING("§5 attempts"),
    /** Argument: day of the last attempt needed. */
    PUBLICATION_EARLY("§5 attempts"),
    /** Argument: last day. */
    PUBLICATION_CUT_SHORT("§5 attempts"),
    /** Argument: day of the statement. */
    STATEMENT_UNANSWERED("§5 statement, Party Constitution Art. 4"),
    /** Arguments: how many, needed. */
    EDUCATORS_NUMBER("§5 education"),
    EDUCATOR_NOT_FULL("§5 education"),
    EDUCATOR_OTHER_PART("§5 education"),
    EDUCATOR_OWN_CASE("§5 education"),
    SESSION_BY_OTHERS("§5 education"),
    EDUCATION_MISSING("§5 education, Party Constitution Art. 9"),
    /** Arguments: week, first day, last day. */
    WEEK_MISSED("§5 education"),
    /** Arguments: last day of the plan, weeks. */
    EDUCATION_CUT_SHORT("§5 education"),
    EVALUATION_MISSING("§5 evaluation"),
    EVALUATION_BEFORE_APPEAL("§5 evaluation"),
    EVALUATION_WITHOUT_REPRESENTATIVES("§5 evaluation"),
    /** Arguments: sheets, people. */
    EVALUATION_COUNTS("§5 evaluation, §1.5"),
    /** Arguments: people, needed. */
    EVALUATION_FEW("§5 evaluation, §4"),
    /** Arguments: people, entitled, needed. */
    EVALUATION_TURNOUT("§5 evaluation, §1.5"),
    EVALUATION_NOT_PASSED("§5 evaluation, §1.6"),
    EVALUATION_PASSED("§5 evaluation, §1.6"),
    PROPOSAL_MISSING("§5 proposal"),
    /** Arguments: proposed, asked for. */
    PROPOSAL_OTHER("§5 proposal"),
    PROPOSER_OWN_CASE("§5 proposal"),
    /** Argument: step. */
    STEP_AFTER_MEETING("§5 general meeting"),
    MEETING_BEFORE_PROPOSAL("§5 general meeting"),
    MEETING_MISSING("§5 general meeting, Party Constitution Art. 9"),
    NOTICE_MISSING("§5 notice, Party Constitution Art. 43"),
    /** Arguments: the day the member was told, the day of the proposal. */
    NOTICE_BEFORE_PROPOSAL("§5 notice, Party Constitution Art. 43"),
    /** Arguments: earliest day of the meeting, working days. */
    NOTICE_CUT_SHORT("§5 notice, Party Constitution Art. 43"),
    /** Arguments: the day the member was told, the day of the meeting. */
    MEETING_DAY_NOT_TOLD("§5 notice, Party Constitution Art. 43"),
    /** Arguments: entitled, present, in favour, against. */
    MEETING_COUNTS("§5 general meeting, §1.10"),
    /** Arguments: present, entitled, needed. */
    MEETING_QUORUM("§5 general meeting, §1.10, branch regulations Art. 11"),
    /** Arguments: in favour, entitled, needed. */
    MEETING_MAJORITY("§5 general meeting, §1.10, branch regulations Art. 11"),
    ANNOUNCEMENT_MISSING("§5 general meeting"),
    VOTER_OWN_CASE("§5 general meeting"),
    /** Argument: how many. */
    VOTER_NOT_ENTITLED("§5 general meeting, §1.3, Party Constitution Art. 41"),
    REVIEW_MISSING("§5 superior, Party Constitution Art. 9"),
    REVIEWER_OWN_CASE("§5 superior"),
    REVIEWER_PROPOSED("§5 superior"),
    APPROVER_OWN_CASE("§5 superior"),
    APPROVER_PROPOSED("§5 superior"),
    APPROVER_REVIEWED("§5 superior"),
    /** Arguments: tier, tier needed. */
    APPROVER_TIER("§5 superior, Party Constitution Art. 9"),
    NOT_TO_BE_APPROVED("§5 superior");

    private final String clause;

    DefectCode(String clause) {
        this.clause = clause;
    }

    /** The step of domain.md §5 it belongs to, then what it rests on beside: other paragraphs, and the law where it is given. Parted by commas. */
    public String clause() {
        return clause;
    }
}
