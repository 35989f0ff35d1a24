package org.mingping.disposition.model;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;
import static org.mingping.disposition.model.CaseState.DECIDED;
import static org.mingping.disposition.model.CaseState.EVALUATED;
import static org.mingping.disposition.model.CaseState.FILED;
import static org.mingping.disposition.model.CaseState.IN_EDUCATION;
import static org.mingping.disposition.model.CaseState.NEW;
import static org.mingping.disposition.model.CaseState.PASSED;
import static org.mingping.disposition.model.CaseState.PROPOSED;
import static org.mingping.disposition.model.CaseState.RECTIFYING;
import static org.mingping.disposition.model.CaseState.REFORMED;
import static org.mingping.disposition.model.CaseState.REVIEWED;
import static org.mingping.disposition.model.CaseState.SEALED;
import static org.mingping.disposition.model.CaseState.SERVED;
import static org.mingping.disposition.model.CaseState.TAKEN_BACK;
import static org.mingping.disposition.model.CaseState.decided;
import static org.mingping.disposition.model.CaseState.preparing;

import java.util.EnumSet;
import java.util.Set;
import org.mingping.access.Role;

/** What can be done in a case, in which states and by which roles (domain §5). What else must hold, for this person and this record, is in {@link CaseMoves}. */
public enum CaseAction {
    OPEN(EnumSet.of(NEW), BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER),
    VERIFY(preparing(), BRANCH_OFFICER, TOWNSHIP_OFFICER),
    TALK(preparing(), BRANCH_OFFICER),
    RECORD_ATTEMPT(preparing(), BRANCH_OFFICER),
    /** Notice by publication. */
    PUBLISH(preparing(), BRANCH_OFFICER, TOWNSHIP_OFFICER),
    /** 申辩: by the member, or what they handed in on paper. */
    STATE(untilDecided(), MEMBER, BRANCH_OFFICER),
    ANSWER_STATEMENT(untilDecided(), BRANCH_OFFICER, TOWNSHIP_OFFICER),
    APPOINT_EDUCATORS(EnumSet.of(CaseState.OPEN, IN_EDUCATION), BRANCH_OFFICER),
    /** Educators are ordinary members. */
    HOLD_SESSION(EnumSet.of(IN_EDUCATION, EVALUATED), MEMBER, BRANCH_OFFICER),
    EVALUATE(EnumSet.of(IN_EDUCATION, EVALUATED), BRANCH_OFFICER),
    PROPOSE(preparing(), BRANCH_OFFICER),
    /** The facts, the proposal and the day of the meeting, to the member. */
    TELL(EnumSet.of(PROPOSED), BRANCH_OFFICER),
    HOLD_MEETING(EnumSet.of(PROPOSED), BRANCH_OFFICER),
    /** 预审. */
    REVIEW(EnumSet.of(PASSED), TOWNSHIP_OFFICER, TOWNSHIP_APPROVER),
    APPROVE(EnumSet.of(PASSED, REVIEWED), TOWNSHIP_APPROVER, COUNTY_APPROVER),
    /** 备案. */
    TAKE_ON_FILE(EnumSet.of(PASSED), TOWNSHIP_OFFICER, TOWNSHIP_APPROVER),
    RETURN(EnumSet.of(PASSED, REVIEWED), TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_APPROVER),
    SERVE_NOTICE(EnumSet.of(DECIDED), BRANCH_OFFICER, TOWNSHIP_OFFICER),
    PLAN_RECTIFICATION(EnumSet.of(SERVED), BRANCH_OFFICER),
    REEVALUATE(EnumSet.of(RECTIFYING), BRANCH_OFFICER),
    FILE(EnumSet.of(SERVED, REFORMED, TAKEN_BACK), BRANCH_OFFICER, TOWNSHIP_OFFICER),
    SEAL(EnumSet.of(FILED), TOWNSHIP_OFFICER, TOWNSHIP_APPROVER),
    /** By the member, or what they handed in on paper: a former member has no account. */
    APPEAL(decided(), MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER),
    ANSWER_APPEAL(decided(), COUNTY_APPROVER),
    /** The application to leave, until the general meeting announces it. */
    TAKE_BACK(untilAnnounced(), MEMBER, BRANCH_OFFICER),
    CLOSE(EnumSet.of(SEALED), BRANCH_OFFICER, TOWNSHIP_OFFICER);

    private final Set<CaseState> states;
    private final Set<Role> roles;

    CaseAction(Set<CaseState> states, Role first, Role... others) {
        this.states = states;
        this.roles = EnumSet.of(first, others);
    }

    /** Whether anybody may do it in this state. */
    public boolean isFor(CaseState state) {
        return states.contains(state);
    }

    /** Whether this role may ever do it. */
    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** Whether it is the member's own to do, so that whoever acts as a member must be that one. */
    boolean isMembersOwn() {
        return this == STATE || this == APPEAL || this == TAKE_BACK;
    }

    private static Set<CaseState> untilDecided() {
        EnumSet<CaseState> states = EnumSet.of(PROPOSED, PASSED, REVIEWED);
        states.addAll(preparing());
        return states;
    }

    private static Set<CaseState> untilAnnounced() {
        EnumSet<CaseState> states = EnumSet.of(PROPOSED);
        states.addAll(preparing());
        return states;
    }
}
