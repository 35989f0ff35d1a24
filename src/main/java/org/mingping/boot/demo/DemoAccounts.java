package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.application.FirstPasswords;
import org.mingping.access.application.NewAccount;
import org.mingping.access.application.OpeningAccounts;
import org.mingping.appraisal.persistence.BranchView.MemberLine;

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

    /** Of officers and approvers, as far as their organisations exist and have none yet. */
    List<NewAccount> offices(DemoWorld world, Set<String> standing) {
        DemoNames names = new DemoNames(world.texts(), new SplittableRandom(SEED));
        List<NewAccount> accounts = new ArrayList<>();
        for (DemoTree.Township township : world.tree().townships()) {
            long id = world.placesByCode().get(township.code());
            accounts.add(new NewAccount(Realm.TOWNSHIP, township.key() + OFFICER, names.next(false), Set.of(Role.TOWNSHIP_OFFICER), id, null));
            accounts.add(new NewAccount(Realm.TOWNSHIP, township.key() + APPROVER, names.next(true), Set.of(Role.TOWNSHIP_APPROVER), id, null));
        }
        for (DemoTree.Branch branch : world.tree().branches()) {
            Long id = world.placesByCode().get(branch.code());
            if (id != null) {
                accounts.add(branchOfficer(branch.key(), world.membersOf(branch).get(0), id));
                accounts.add(branchOfficer(branch.key() + SECOND, world.membersOf(branch).get(1), id));
            }
        }
        return accounts.stream().filter(account -> !standing.contains(account.username())).toList();
    }

    private static NewAccount branchOfficer(String username, DemoMember holder, long branch) {
        return new NewAccount(Realm.BRANCH, username, holder.name(), Set.of(Role.BRANCH_OFFICER), branch, null);
    }

    /** A member's own. */
    static NewAccount ofMember(Seat seat, MemberLine line) {
        return new NewAccount(Realm.BRANCH, seat.branch().key() + MEMBER, line.name(), Set.of(Role.MEMBER), seat.organisation(), line.memberId());
    }

    /** All at once: a password is hashed once a call, and hashing is slow by design. */
    void open(Caller system, List<NewAccount> accounts) throws Exception {
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
