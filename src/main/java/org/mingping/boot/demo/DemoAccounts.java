package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.application.FirstPasswords;
import org.mingping.access.application.NewAccount;
import org.mingping.access.application.OpeningAccounts;

/**
 * The accounts of the demo's townships and branches. Everybody who acts in it has one; those announced are the ones for whom one clear
 * thing waits, one for each kind of thing.
 */
@ApplicationScoped
class DemoAccounts {

    static final String OFFICER = "-officer";
    static final String APPROVER = "-approver";
    static final String SECOND = "-2";
    static final String MEMBER = "-member";

    /** Which of a branch's members has an account: somebody who holds no office. */
    static final int MEMBER_WITH_ACCOUNT = 4;

    private static final Set<String> ANNOUNCED = new LinkedHashSet<>(List.of("qingquan-officer", "qingquan-approver", "shiqiao-officer",
            "shiqiao-approver", "xinguang", "liuwan", "shangping", "shangping-2", "zaoyuan-2", "qingquan-village", "xiaoshan", "heping",
            "shiqiao-school", "xinguang-member", "liuwan-member"));

    private static final long SEED = 98_0001;

    @Inject
    private OpeningAccounts opening;

    @Inject
    private FirstPasswords passwords;

    /** The county's own accounts, and those of the demo that have something to show. */
    static boolean isAnnounced(String username, Realm realm) {
        return realm == Realm.COUNTY || ANNOUNCED.contains(username);
    }

    /** Opens those of officers and approvers, as far as their organisations exist; the others stay as they are. */
    void openOffices(Caller system, DemoTree tree, List<DemoMember> members, DemoTexts texts, List<DemoLedger.Place> places) throws Exception {
        Map<String, Long> ids = places.stream().collect(Collectors.toMap(DemoLedger.Place::code, DemoLedger.Place::id));
        DemoNames names = new DemoNames(texts, new SplittableRandom(SEED));
        List<NewAccount> accounts = new ArrayList<>();
        for (DemoTree.Township township : tree.townships()) {
            accounts.add(new NewAccount(Realm.TOWNSHIP, township.key() + OFFICER, names.next(false), Set.of(Role.TOWNSHIP_OFFICER), ids.get(township.code()), null));
            accounts.add(new NewAccount(Realm.TOWNSHIP, township.key() + APPROVER, names.next(true), Set.of(Role.TOWNSHIP_APPROVER), ids.get(township.code()), null));
        }
        tree.branches().stream().filter(branch -> ids.containsKey(branch.code())).forEach(branch -> {
            List<DemoMember> own = members.stream().filter(member -> member.branch().equals(branch)).toList();
            accounts.add(branchOfficer(branch.key(), own.get(0), ids.get(branch.code())));
            accounts.add(branchOfficer(branch.key() + SECOND, own.get(1), ids.get(branch.code())));
        });
        open(system, accounts);
    }

    private static NewAccount branchOfficer(String username, DemoMember holder, long branch) {
        return new NewAccount(Realm.BRANCH, username, holder.name(), Set.of(Role.BRANCH_OFFICER), branch, null);
    }

    /** Opens a member's own account. */
    void openMember(Caller system, DemoTree.Branch branch, DemoMember member, long branchId, long memberId) throws Exception {
        open(system, List.of(new NewAccount(Realm.BRANCH, branch.key() + MEMBER, member.name(), Set.of(Role.MEMBER), branchId, memberId)));
    }

    private void open(Caller system, List<NewAccount> accounts) throws Exception {
        system.perform(() -> {
            opening.open(accounts, passwords.of(Realm.BRANCH, ""), passwords.mustBeChanged());
            return null;
        });
    }

    /** Whether somebody of the branch has an account announced as a member. */
    static boolean hasMemberAccount(DemoTree.Branch branch) {
        return ANNOUNCED.contains(branch.key() + MEMBER);
    }
}
