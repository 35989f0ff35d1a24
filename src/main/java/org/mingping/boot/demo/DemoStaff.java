package org.mingping.boot.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.application.ListingFirstAccounts.FirstAccount;

/** Who acts in the demo: callers with the role and scope of their accounts, by username. */
final class DemoStaff {

    private final Map<String, Caller> byUsername;

    DemoStaff(List<FirstAccount> accounts, long county) {
        byUsername = accounts.stream().map(account -> account.caller(county)).collect(Collectors.toMap(Caller::username, Function.identity()));
    }

    Set<String> usernames() {
        return byUsername.keySet();
    }

    Caller countyOfficer() {
        return named("county-officer");
    }

    Caller countyApprover() {
        return named("county-approver");
    }

    Caller officer(DemoTree.Township township) {
        return named(township.key() + DemoAccounts.OFFICER);
    }

    Caller approver(DemoTree.Township township) {
        return named(township.key() + DemoAccounts.APPROVER);
    }

    Caller officer(DemoTree.Branch branch) {
        return named(branch.key());
    }

    Caller second(DemoTree.Branch branch) {
        return named(branch.key() + DemoAccounts.SECOND);
    }

    /** A member of the branch in which everybody has an account, counted from 1 by name. */
    Caller member(DemoTree.Branch branch, int number) {
        return named(branch.key() + DemoAccounts.numbered(number - 1));
    }

    private Caller named(String username) {
        Caller found = byUsername.get(username);
        if (found == null) {
            throw new IllegalStateException("the demo has no account " + username);
        }
        return found;
    }
}
