package org.mingping.boot.demo;

/** What is done in a branch's appraisal, in the order in which it is done. */
enum Step {
    SELF_ASSESS, OPEN_BALLOT, TYPE_FIRST, TYPE_SECOND, REVIEW, CONCLUDE, MEET, EXAMINE, CONFIRM_UNQUALIFIED, CHOOSE_AMONG_TIED, TELL, POST,
    OBJECT, ANSWER, CONFIRM
}
