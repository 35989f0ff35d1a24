package org.mingping.disposition.model;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;
import static org.mingping.disposition.model.CaseState.CLOSED;
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

/**
 * What can be done in a case, in which states and by which roles (domain §5). The township, too, talks and appoints educators: a small branch has not enough people for it who have no other part.
 * What else must hold, for this person and this record, is in {@link CaseMoves}.
 */
public enum CaseAction {
    OPEN(EnumSet.of(NEW), EnumSet.of(BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER)),
    /** Confirmed elsewhere while the case runs: by the system, and by nobody's hand. */
    ADD_GROUND(running(), EnumSet.noneOf(Role.class)),
    VERIFY(preparing(), EnumSet.of(BRANCH_OFFICER, TOWNSHIP_OFFICER)),
    TALK(preparing(), EnumSet.of(BRANCH_OFFICER, TOWNSHIP_OFFICER)),
    /** To talk with the member, or to serve them the decision. */
    RECORD_ATTEMPT(trying(), EnumSet.of(BRANCH_OFFICER, TOWNSHIP_OFFICER)),
    /** Notice by publication. */
    PUBLISH(trying(), EnumSet.of(BRANCH_OFFICER, TOWNSHIP_OFFICER)),
    /** 申辩: by the member, or what they handed in on paper. */
    STATE(untilDecided(), EnumSet.of(MEMBER, BRANCH_OFFICER)),
    /** Also where the application was taken back before anybody answered. */
    ANSWER_STATEMENT(untilDecidedOrTakenBack(), EnumSet.of(BRANCH_OFFICER, TOWNSHIP_OFFICER)),
    /** Also after the evaluation, where the wrong ones were appointed: then everything of it begins again. */
    APPOINT_EDUCATORS(preparing(), EnumSet.of(BRANCH_OFFICER, TOWNSHIP_OFFICER)),
    /** Educators are ordinary members. */
    HOLD_SESSION(EnumSet.of(IN_EDUCATION, EVALUATED), EnumSet.of(MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER)),
    EVALUATE(EnumSet.of(IN_EDUCATION, EVALUATED), EnumSet.of(BRANCH_OFFICER)),
    PROPOSE(preparing(), EnumSet.of(BRANCH_OFFICER)),
    /** By the branch itself, before the meeting decides: to verify, talk or propose anew. */
    WITHDRAW_PROPOSAL(EnumSet.of(PROPOSED), EnumSet.of(BRANCH_OFFICER)),
    /** The facts, the proposal and the day of the meeting, to the member. */
    TELL(EnumSet.of(PROPOSED), EnumSet.of(BRANCH_OFFICER)),
    HOLD_MEETING(EnumSet.of(PROPOSED), EnumSet.of(BRANCH_OFFICER)),
    /** 预审. */
    REVIEW(EnumSet.of(PASSED), EnumSet.of(TOWNSHIP_OFFICER, TOWNSHIP_APPROVER)),
    APPROVE(EnumSet.of(PASSED, REVIEWED), EnumSet.of(TOWNSHIP_APPROVER, COUNTY_APPROVER)),
    /** 备案. */
    TAKE_ON_FILE(EnumSet.of(PASSED), EnumSet.of(TOWNSHIP_OFFICER, TOWNSHIP_APPROVER)),
    RETURN(EnumSet.of(PASSED, REVIEWED), EnumSet.of(TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_APPROVER)),
    SERVE_NOTICE(EnumSet.of(DECIDED), EnumSet.of(BRANCH_OFFICER, TOWNSHIP_OFFICER)),
    PLAN_RECTIFICATION(EnumSet.of(SERVED), EnumSet.of(BRANCH_OFFICER)),
    /** Of the plan of a rectification; also one that was looked at and not reached. */
    REACH_MILESTONE(EnumSet.of(RECTIFYING), EnumSet.of(BRANCH_OFFICER)),
    /** Day and place of the evaluation at its end, told to the member; also anew. */
    PLAN_REEVALUATION(EnumSet.of(RECTIFYING), EnumSet.of(BRANCH_OFFICER)),
    REEVALUATE(EnumSet.of(RECTIFYING), EnumSet.of(BRANCH_OFFICER)),
    FILE(EnumSet.of(SERVED, REFORMED, TAKEN_BACK), EnumSet.of(BRANCH_OFFICER, TOWNSHIP_OFFICER)),
    /** Again where an appeal was answered since: a file holds what became of its decision. */
    SEAL(EnumSet.of(FILED, SEALED, CLOSED), EnumSet.of(TOWNSHIP_OFFICER, TOWNSHIP_APPROVER)),
    /** By the member, or what they handed in on paper: a former member has no account. */
    APPEAL(decided(), EnumSet.of(MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER)),
    ANSWER_APPEAL(decided(), EnumSet.of(COUNTY_APPROVER)),
    /** The answer reaches the member, as the decision did: also one that undid it. */
    SERVE_ANSWER(answered(), EnumSet.of(BRANCH_OFFICER, TOWNSHIP_OFFICER)),
    /** The application to leave, until the general meeting announces it; also written down after that. */
    TAKE_BACK(untilAnnounced(), EnumSet.of(MEMBER, BRANCH_OFFICER)),
    /** Deadlines rest for a reason; whoever is bound by them does not decide it. */
    PAUSE(running(), EnumSet.of(TOWNSHIP_OFFICER)),
    /** What rests runs again, earlier than it was to. */
    RESUME(running(), EnumSet.of(TOWNSHIP_OFFICER)),
    /** 回访. */
    PLAN_FOLLOW_UP(followed(), EnumSet.of(BRANCH_OFFICER)),
    VISIT(followed(), EnumSet.of(BRANCH_OFFICER)),
    CLOSE(EnumSet.of(SEALED), EnumSet.of(BRANCH_OFFICER, TOWNSHIP_OFFICER));

    private final Set<CaseState> states;
    private final Set<Role> roles;

    CaseAction(Set<CaseState> states, Set<Role> roles) {
        this.states = states;
        this.roles = roles;
    }

    /** Whether anybody may do it in this state. */
    public boolean isFor(CaseState state) {
        return states.contains(state);
    }

    /** Whether this role may ever do it. */
    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** Whoever may ever do it. */
    public Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    /** Whether it may send a case back to be prepared anew. */
    boolean mayUndo() {
        return this == WITHDRAW_PROPOSAL || this == HOLD_MEETING || this == RETURN || this == REEVALUATE || this == ANSWER_APPEAL;
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

    private static Set<CaseState> untilDecidedOrTakenBack() {
        EnumSet<CaseState> states = EnumSet.copyOf(untilDecided());
        states.add(TAKEN_BACK);
        return states;
    }

    private static Set<CaseState> trying() {
        EnumSet<CaseState> states = EnumSet.of(DECIDED);
        states.addAll(preparing());
        return states;
    }

    private static Set<CaseState> running() {
        EnumSet<CaseState> states = EnumSet.copyOf(untilDecided());
        states.addAll(EnumSet.of(DECIDED, SERVED, RECTIFYING));
        return states;
    }

    private static Set<CaseState> answered() {
        EnumSet<CaseState> states = EnumSet.copyOf(untilDecided());
        states.addAll(decided());
        return states;
    }

    private static Set<CaseState> followed() {
        return EnumSet.of(SERVED, RECTIFYING, REFORMED, FILED, SEALED);
    }

    private static Set<CaseState> untilAnnounced() {
        EnumSet<CaseState> states = EnumSet.of(PROPOSED, PASSED);
        states.addAll(preparing());
        return states;
    }
}
