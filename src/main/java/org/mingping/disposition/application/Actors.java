package org.mingping.disposition.application;

import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.disposition.model.Actor;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.PersonId;
import org.mingping.disposition.model.fact.Named;
import org.mingping.shared.Refusal;

/** Who acts in a case: the person behind the account, in the one of their roles that this act is for. */
final class Actors {

    private Actors() {
    }

    /** Whoever has a membership behind their account is that member, whatever office they act in. */
    static Named person() {
        Caller caller = Caller.current();
        PersonId person = caller.memberId() == null ? PersonId.account(caller.accountId()) : PersonId.member(caller.memberId());
        return new Named(person, caller.displayName());
    }

    /**
     * The role in which the caller does this. In their own case, what is a member's own to do they do as that member, also whoever holds an office; and a county officer's token stands in for
     * an office below it (api.md).
     *
     * @throws Refusal CASE_ROLE
     */
    static Actor acting(CaseAction action, long member) {
        Caller caller = Caller.current();
        if (OwnCase.is(member) && action.isFor(Role.MEMBER) && action != CaseAction.HOLD_SESSION) {
            return new Actor(person().person(), Role.MEMBER);
        }
        Role role = action.roles().stream().filter(one -> one.isOffice() && caller.is(one)).findFirst()
                .or(() -> action.roles().stream().filter(caller::is).findFirst())
                .or(() -> action.roles().stream().filter(one -> standsIn(caller, one)).findFirst())
                .orElseThrow(() -> Refusal.forbidden("CASE_ROLE"));
        return new Actor(person().person(), role);
    }

    private static boolean standsIn(Caller caller, Role role) {
        return caller.via() == Caller.Via.API && caller.is(Role.COUNTY_OFFICER) && role.isOffice() && role != Role.COUNTY_APPROVER;
    }
}
