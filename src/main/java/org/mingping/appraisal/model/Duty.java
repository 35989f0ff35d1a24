package org.mingping.appraisal.model;

/** What may wait for somebody in a cycle, each belonging to one role. */
public enum Duty {
    WRITE_SELF_ASSESSMENT, OPEN_BALLOT, TYPE_TALLY, VOTE_AGAIN, REVIEW, RECORD_MEETING, TELL_MEMBERS, POST_PUBLICITY,
    EXAMINE, ANSWER_OBJECTION, CHOOSE_AMONG_TIED, CONFIRM_APPRAISAL, CONFIRM_UNQUALIFIED, CHASE_LATE
}
