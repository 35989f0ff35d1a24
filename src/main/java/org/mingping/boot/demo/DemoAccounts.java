package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
    private static final String SECOND_COUNTY_APPROVER = "county-approver-2";
    static final String MEMBER = "-member";

    /** Which of a branch's members has an account: somebody who holds no office. */
    static final int MEMBER_WITH_ACCOUNT = 4;

    private static final Set<String> ANNOUNCED = new LinkedHashSet<>(List.of("qingquan-officer", "qingquan-approver", "shiqiao-officer",
            "shiqiao-approver", "xinguang", "liuwan", "shangping", "shangping-2", "zaoyuan-2", "qingquan-village", "xiaoshan", "heping",
            "shiqiao-school", "xinguang-member", "liuwan-member", "shangping-member"));
    /** In this branch everybody has an account: one can play an appraisal there from the self-assessments to the tally, every voter for themself. */
    static final String WHOLE_BRANCH = "wuliu";

    private static final long SEED = 98_0001;

    @Inject
    private OpeningAccounts opening;

    @Inject
    private FirstPasswords passwords;

    /** The county's own accounts, and those of the demo that have something to show. */
    static boolean isAnnounced(String username, Realm realm) {
        return realm == Realm.COUNTY || ANNOUNCED.contains(username);
    }

    /**
     * Of officers and approvers, as far as their organisations exist and have none yet. A branch's officers are members of it, and nobody acts in their own case (domain §5).
     *
     * @param roster members' ids by their numbers
     */
    List<NewAccount> offices(DemoWorld world, Map<String, Long> roster, Set<String> standing) {
        DemoNames names = new DemoNames(world.texts(), new SplittableRandom(SEED));
        List<NewAccount> accounts = new ArrayList<>();
        // An appeal is answered by somebody who took no part: one approver is not enough.
        accounts.add(new NewAccount(Realm.COUNTY, SECOND_COUNTY_APPROVER, names.next(false), Set.of(Role.COUNTY_APPROVER), world.placesByCode().get(DemoTree.COUNTY_CODE), null));
        for (DemoTree.Township township : world.tree().townships()) {
            long id = world.placesByCode().get(township.code());
            accounts.add(new NewAccount(Realm.TOWNSHIP, township.key() + OFFICER, names.next(false), Set.of(Role.TOWNSHIP_OFFICER), id, null));
            accounts.add(new NewAccount(Realm.TOWNSHIP, township.key() + APPROVER, names.next(true), Set.of(Role.TOWNSHIP_APPROVER), id, null));
        }
        for (DemoTree.Branch branch : world.tree().branches()) {
            Long id = world.placesByCode().get(branch.code());
            if (id != null) {
                accounts.add(branchOfficer(branch.key(), world.membersOf(branch).get(0), roster, id));
                accounts.add(branchOfficer(branch.key() + SECOND, world.membersOf(branch).get(1), roster, id));
            }
        }
        return accounts.stream().filter(account -> !standing.contains(account.username())).toList();
    }

    private static NewAccount branchOfficer(String username, DemoMember holder, Map<String, Long> roster, long branch) {
        return new NewAccount(Realm.BRANCH, username, holder.name(), Set.of(Role.BRANCH_OFFICER), branch, roster.get(holder.idNumber()));
    }

    /** Members' own, of those whose branch's key says so: of one of them, of all, or of nobody. @param roll of the branch */
    static List<NewAccount> ofMembers(Seat seat, List<MemberLine> roll) {
        if (seat.branch().key().equals(WHOLE_BRANCH)) {
            return IntStream.range(0, roll.size()).mapToObj(place -> ofMember(seat, roll.get(place), numbered(place))).toList();
        }
        return ANNOUNCED.contains(seat.branch().key() + MEMBER) ? List.of(ofMember(seat, roll.get(MEMBER_WITH_ACCOUNT), MEMBER)) : List.of();
    }

    private static NewAccount ofMember(Seat seat, MemberLine line, String suffix) {
        return new NewAccount(Realm.BRANCH, seat.branch().key() + suffix, line.name(), Set.of(Role.MEMBER), seat.organisation(), line.memberId());
    }

    static String numbered(int place) {
        return "-m%02d".formatted(place + 1);
    }

    /** What a start tells of the branch in which everybody has an account: its officers, its first and its last member. */
    static List<String> wholeBranch(DemoTree tree) {
        int size = tree.branches().stream().filter(branch -> branch.key().equals(WHOLE_BRANCH)).findFirst().orElseThrow().size();
        return List.of(WHOLE_BRANCH, WHOLE_BRANCH + SECOND, WHOLE_BRANCH + numbered(0), WHOLE_BRANCH + numbered(size - 1));
    }

    /** All at once: a password is hashed once a call, and hashing is slow by design. */
    void open(Caller system, List<NewAccount> accounts) throws Exception {
        system.perform(() -> {
            opening.open(accounts, passwords.of(Realm.BRANCH, ""), passwords.mustBeChanged());
            return null;
        });
    }
}
