package org.mingping.findings.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.findings.FailureKind;
import org.mingping.findings.PayingTownship;
import org.mingping.findings.model.FailureLevel;
import org.mingping.findings.model.FindingState;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.findings.persistence.FindingView;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.schedule.RunningJob;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§2 Six months without dues")
class FindingIT {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Inject
    private RunningJob running;
    @Inject
    private ReadingFinding reading;
    @Inject
    private ReadingFailures failures;
    @Inject
    private VerifyingFinding verifying;
    @Inject
    private DecidingFinding deciding;
    @Inject
    private KeepingPapers papers;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private PayingTownship township;

    @BeforeEach
    void checked() throws Exception {
        township = PayingTownship.settle(new RosterFixture("9852"), "9852", 3, importing, county, database);
        Officer.ofCounty(county, () -> running.run("dues-check", JUNE.toString(), true));
    }

    @Test
    @DisplayName("are verified by the branch, confirmed by the township, and leave the member a member; another's are excused and their months with them")
    void walk() throws Exception {
        FindingView.Line first = findingOf(1);
        FindingView.Open before = township(failures::open);
        branch(() -> {
            verifying.verify(first.id(), first.version(), false, "两次上门，本人有收入而不交");
            return null;
        });
        assertThat(township(failures::open)).as("waits for the township now").isEqualTo(new FindingView.Open(before.forBranch() - 1, before.forTownship() + 1));
        township(() -> {
            deciding.decide(first.id(), first.version() + 1, false, null);
            return null;
        });
        assertThat(findingOf(1).state()).isEqualTo(FindingState.CONFIRMED);
        assertThat(township(failures::open)).as("waits for nobody").isEqualTo(new FindingView.Open(before.forBranch() - 1, before.forTownship()));
        assertThat(township.texts("select status from member where id = " + township.member(1))).containsExactly("FULL");

        FindingView.Line second = findingOf(2);
        branch(() -> {
            papers.add(second.id(), "诊断证明.pdf", "%PDF-1.7 …".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            verifying.verify(second.id(), second.version(), true, "住院半年");
            return null;
        });
        township(() -> {
            deciding.decide(second.id(), second.version() + 1, true, null);
            return null;
        });
        assertThat(findingOf(2).state()).isEqualTo(FindingState.EXCUSED);
        assertThat(township.texts("select count(*) from dues_excuse where withdrawn_at is null and member_id = " + township.member(2))).as("its six months").containsExactly("6");
        assertThat(township.texts("select kind from notice where kind like 'finding-%' and scope_path = '" + township.branchPath(1) + "' order by 1"))
                .as("branch and member hear of both").containsExactly("finding-decided", "finding-decided", "finding-decided-own", "finding-decided-own");
    }

    @Test
    @DisplayName("stand month by month before the member, each with what happened to that month since: paid late beside not paid")
    void since() throws Exception {
        township.pays(2, YearMonth.of(2026, 6));
        assertThat(as(Role.MEMBER, "m", township.branchPath(1), township.member(2), () -> reading.myRuns(Messages.CHINESE)).stream().filter(told -> told.run().month().equals(JUNE)))
                .singleElement().satisfies(told -> assertThat(told.since()).contains("0.20"));
        assertThat(as(Role.MEMBER, "m", township.branchPath(1), township.member(1), () -> reading.myRuns(Messages.CHINESE)))
                .isNotEmpty().allSatisfy(told -> assertThat(told.since()).isNull());
    }

    @Test
    @DisplayName("sent back are verified again: nothing that was said is replaced, and the branch is told that and why it came back")
    void sentBack() throws Exception {
        FindingView.Line third = findingOf(3);
        branch(() -> {
            verifying.verify(third.id(), third.version(), false, "上门未遇");
            return null;
        });
        township(() -> {
            deciding.sendBack(third.id(), third.version() + 1, "请电话联系本人");
            return null;
        });
        FindingView.Line returned = findingOf(3);
        assertThat(returned.isReturned()).isTrue();
        assertThat(township.texts("select kind from notice where kind = 'finding-returned' and member_id is null and link like '%id=" + third.id() + "' and scope_path = '"
                + township.branchPath(1) + "'")).hasSize(1);
        branch(() -> {
            verifying.verify(third.id(), returned.version(), true, "电话里说住院");
            return null;
        });
        assertThat(findingOf(3).isReturned()).isFalse();
        assertThat(as(Role.MEMBER, "m", township.branchPath(1), township.member(3), () -> reading.verifications(third.id())))
                .extracting(line -> line.goodReason() + " " + line.content()).containsExactly("false 上门未遇", "null 请电话联系本人", "true 电话里说住院");
        assertThat(as(Role.MEMBER, "m", township.branchPath(1), township.member(1), () -> reading.verifications(third.id()))).as("another member").isEmpty();
        assertThat(as(Role.BRANCH_OFFICER, "b", township.branchPath(2), null, () -> reading.verifications(third.id()))).as("another branch").isEmpty();
    }

    @Test
    @DisplayName("are seen by the branch, its superior and the member, and by nobody else")
    void scope() throws Exception {
        FindingView.Line third = findingOf(3);
        assertThat(as(Role.MEMBER, "m", township.branchPath(1), township.member(3), () -> reading.get(third.id())).name()).isEqualTo(third.name());
        assertThat(as(Role.MEMBER, "m", township.branchPath(1), township.member(3), reading::mine)).extracting(FindingView.Line::id).containsExactly(third.id());
        for (Callable<Object> foreign : new Callable[] {
            () -> as(Role.MEMBER, "m", township.branchPath(1), township.member(1), () -> reading.get(third.id())),
            () -> as(Role.BRANCH_OFFICER, "b", township.branchPath(2), null, () -> reading.get(third.id())),
            () -> as(Role.TOWNSHIP_OFFICER, "t", county.path() + "9850/", null, () -> reading.get(third.id()))}) {
            assertThatThrownBy(foreign::call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_FOUND"));
        }
    }

    @Test
    @DisplayName("are acted upon by each office in its own step, on what it saw")
    void steps() throws Exception {
        FindingView.Line third = findingOf(3);
        assertThatThrownBy(() -> township(() -> {
            verifying.verify(third.id(), third.version(), true, "x");
            return null;
        })).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> branch(() -> {
            deciding.decide(third.id(), third.version(), true, "x");
            return null;
        })).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> branch(() -> {
            verifying.verify(third.id(), third.version() + 5, true, "x");
            return null;
        })).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("STALE_VERSION"));
    }

    @Test
    @DisplayName("stand in the list of the month with their run, numbers in full for who needs them and masked for the branch")
    void list() throws Exception {
        FailureLists.Filter filter = new FailureLists.Filter(FailureKind.DUES, FailureLevel.FINDING, "9852", JUNE);
        assertThat(township(() -> failures.runsInFull(filter, 0, 50)).items()).hasSize(3)
                .allSatisfy(line -> assertThat(line.idNumber()).matches("\\d{17}[0-9X]")).extracting(FailureLists.Line::run).containsOnly(6);
        assertThat(branch(() -> failures.runs(new FailureLists.Filter(FailureKind.DUES, null, null, JUNE), 0, 50)).items()).hasSize(3)
                .allSatisfy(line -> assertThat(line.idNumber()).contains("*"));
    }

    private FindingView.Line findingOf(int number) throws Exception {
        String id = township.texts("select id from finding where kind = 'DUES' and member_id = " + township.member(number)).get(0);
        return township(() -> reading.get(Long.parseLong(id)));
    }

    private <T> T branch(Callable<T> work) throws Exception {
        return as(Role.BRANCH_OFFICER, "b9852", township.branchPath(1), null, work);
    }

    private <T> T township(Callable<T> work) throws Exception {
        return as(Role.TOWNSHIP_OFFICER, "t9852", township.path(), null, work);
    }

    private <T> T as(Role role, String name, String path, Long member, Callable<T> work) throws Exception {
        return township.officer(role, name, path, member).perform(work);
    }
}
