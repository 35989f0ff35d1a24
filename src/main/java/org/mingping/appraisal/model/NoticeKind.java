package org.mingping.appraisal.model;

/** What an appraisal tells people of; the text stands in {@code messages/appraisal} under {@code notice.<code>}. */
public enum NoticeKind {

    /** To a member: the grade, before publicity (§1.11). */
    GRADE_TOLD("grade-told"),
    /** To a member: the grade is final, and why it is what it is (§1.12). */
    GRADE_CONFIRMED("grade-confirmed"),
    /** To a branch: an objection was answered and not upheld (§1.11). */
    OBJECTION_ANSWERED("objection-answered"),
    /** To a branch: an objection was upheld, the list is down (§1.2). */
    OBJECTION_UPHELD("objection-upheld"),
    /** To the member who objected: the written answer is there (§1.11). */
    OWN_OBJECTION_ANSWERED("own-objection-answered"),
    /** To a branch: something changed a posted grade, the list is down (§1.7). */
    LIST_WITHDRAWN("list-withdrawn"),
    /** To a township: the county does not follow its examination, and why (§1.9). */
    EXAMINATION_RETURNED("examination-returned"),
    /** To a branch and its superior: a ballot past its deadline could not be closed, and why (§1.5). */
    BALLOT_OVERDUE("ballot-overdue"),
    /** To a voter: a ballot on one member's case is open, and until when (§5). */
    CASE_VOTE("case-vote"),
    /** To a voter: that ballot was given up, with nothing counted (§4). */
    CASE_VOTE_GIVEN_UP("case-vote-given-up");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    /** Stable: as stored, and as the texts are found. */
    public String code() {
        return code;
    }
}
