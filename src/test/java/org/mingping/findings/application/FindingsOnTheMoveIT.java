package org.mingping.findings.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.persistence.UnpaidRuns;
import org.mingping.findings.FailureKind;
import org.mingping.findings.PayingTownship;
import org.mingping.findings.model.FindingState;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.findings.persistence.FindingView;
import org.mingping.findings.persistence.MonthCheck;
import org.mingping.organisation.County;
import org.mingping.organisation.ImportedRoster;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.persistence.Database;

@ArquillianTest
@DisplayName("§2 A finding of a member who moves")
class FindingsOnTheMoveIT {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final String NEIGHBOUR = "试验9887镇党委";

    @Inject
    private MonthCheck check;
    @Inject
    private UnpaidRuns unpaid;
    @Inject
    private ReadingFinding reading;
    @Inject
    private ReadingFailures failures;
    @Inject
    private VerifyingFinding verifying;
    @Inject
    private DecidingFinding deciding;
    @Inject
    private ImportingRoster importing;
    @Inject
    private ImportedRoster roster;
    @Inject
    private County county;
    @Inject
    private Database scoped;
    @Resource
    private UserTransaction transaction;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private RosterFixture people;
    private PayingTownship township;

    @Test
    @DisplayName("is verified by the branch the member belongs to now, which sees the months of before; the former one is asked no more")
    void memberMoves() throws Exception {
        settle(new RosterFixture("9887"), "9887");
        long member = township.member(1);
        long finding = findingOf(member);
        FindingView.Line seen = branch(1, () -> reading.get(finding));
        assertThat(branch(1, reading::waiting)).extracting(FindingView.Line::id).contains(finding);
        roster.move(1, 2);

        assertThat(branch(2, reading::waiting)).extracting(FindingView.Line::id).containsExactly(finding);
        assertThat(branch(1, reading::waiting)).extracting(FindingView.Line::id).doesNotContain(finding);
        assertThat(code(() -> branch(1, () -> reading.get(finding)))).isEqualTo("NOT_FOUND");
        assertThat(branch(2, () -> reading.evidence(finding, Messages.CHINESE))).as("months of before").hasSize(6);
        assertThat(branch(2, () -> failures.runs(new FailureLists.Filter(FailureKind.DUES, null, null, JUNE), 0, 50)).items())
                .extracting(FailureLists.Line::memberId).containsExactly(member);
        assertThat(branch(1, () -> failures.runs(new FailureLists.Filter(FailureKind.DUES, null, null, JUNE), 0, 50)).items())
                .extracting(FailureLists.Line::memberId).doesNotContain(member);
        assertThat(as(Role.MEMBER, township.branchPath(2), member, reading::mine)).extracting(FindingView.Line::id).containsExactly(finding);
        assertThat(as(Role.MEMBER, township.branchPath(2), member, () -> reading.myRuns(Messages.CHINESE))).isNotEmpty();

        assertThat(code(() -> branch(1, () -> verify(finding, seen.version())))).isIn("NOT_FOUND");
        assertThat(code(() -> branch(2, () -> verify(finding, seen.version())))).as("as the former branch saw it").isEqualTo("STALE_VERSION");
        FindingView.Line now = branch(2, () -> reading.get(finding));
        branch(2, () -> verify(finding, now.version()));
        assertThat(branch(2, () -> reading.get(finding)).state()).isEqualTo(FindingState.NO_GOOD_REASON);
    }

    @Test
    @DisplayName("is decided by the superior of the branch as it stands now, when the branch has got another one meanwhile")
    void branchMoves() throws Exception {
        settle(new RosterFixture("9888"), "9888");
        long finding = findingOf(township.member(2));
        FindingView.Line before = branch(1, () -> reading.get(finding));
        branch(1, () -> verify(finding, before.version()));
        people.organisation("9887", NEIGHBOUR, "乡镇党委", "99").organisation(people.branchCode(1), people.branchName(1), "党支部", "9887");
        for (int number = 1; number <= 3; number++) {
            people.cells(number).put("所属党委", NEIGHBOUR);
        }
        roster.store();

        String former = county.path() + "9888/";
        String next = county.path() + "9887/";
        assertThat(as(Role.TOWNSHIP_OFFICER, next, null, reading::waiting)).extracting(FindingView.Line::id).contains(finding);
        assertThat(as(Role.TOWNSHIP_OFFICER, former, null, reading::waiting)).extracting(FindingView.Line::id).doesNotContain(finding);
        int version = as(Role.TOWNSHIP_OFFICER, next, null, () -> reading.get(finding)).version();
        assertThat(code(() -> as(Role.TOWNSHIP_OFFICER, former, null, () -> decide(finding, version)))).isEqualTo("NOT_FOUND");
        as(Role.TOWNSHIP_OFFICER, next, null, () -> decide(finding, version));
        assertThat(as(Role.TOWNSHIP_OFFICER, next, null, () -> reading.get(finding)).state()).isEqualTo(FindingState.CONFIRMED);
    }

    private void settle(RosterFixture fixture, String code) throws Exception {
        people = fixture;
        roster.of(people);
        township = PayingTownship.settle(people, code, 3, importing, county, database);
        Caller system = Caller.system(county.id(), county.path(), county.name(), Caller.Via.TIMER);
        Scope before = Scope.bind(system.scope());
        transaction.begin();
        try {
            scoped.enter(system.scope());
            check.check(township.narrowed(unpaid), JUNE, true);
            transaction.commit();
        } finally {
            Scope.restore(before);
        }
    }

    private long findingOf(long member) throws Exception {
        List<String> ids = township.texts("select id from finding where kind = 'DUES' and member_id = " + member);
        assertThat(ids).as("six months without dues").hasSize(1);
        return Long.parseLong(ids.get(0));
    }

    private Object verify(long finding, int version) {
        verifying.verify(finding, version, false, "两次上门，本人有收入而不交");
        return null;
    }

    private Object decide(long finding, int version) {
        deciding.decide(finding, version, false, null);
        return null;
    }

    private <T> T branch(int number, Callable<T> work) throws Exception {
        return as(Role.BRANCH_OFFICER, township.branchPath(number), null, work);
    }

    private <T> T as(Role role, String path, Long member, Callable<T> work) throws Exception {
        return township.officer(role, role.name().toLowerCase(java.util.Locale.ROOT), path, member).perform(work);
    }

    private static String code(Callable<?> act) throws Exception {
        try {
            act.call();
            return "done";
        } catch (Refusal refused) {
            return refused.code();
        }
    }
}
