package org.mingping.findings.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.findings.PayingTownship;
import org.mingping.findings.persistence.FindingView;
import org.mingping.findings.persistence.Statements;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.schedule.RunningJob;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("Party Constitution Art. 43: whoever a finding concerns is heard")
class StatingOwnSideIT {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Inject
    private RunningJob running;
    @Inject
    private ReadingFinding reading;
    @Inject
    private StatingOwnSide stating;
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
        township = PayingTownship.settle(new RosterFixture("9875"), "9875", 6, importing, county, database);
        Officer.ofCounty(county, () -> running.run("dues-check", JUNE.toString(), true));
    }

    @Test
    @DisplayName("by their own words, as often as they want, with a paper; branch and superior read them, the branch is told, and the decision says that they were heard")
    void heard() throws Exception {
        long id = finding(1);
        member(1, () -> stating.state(id, " 四月起在外务工 "));
        member(1, () -> papers.add(id, "务工证明.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)));
        member(1, () -> stating.state(id, "七月已托弟弟补交"));
        assertThat(as(Role.MEMBER, township.branchPath(1), township.member(1), () -> stating.of(id))).extracting(Statements.Line::content).containsExactly("四月起在外务工", "七月已托弟弟补交");
        assertThat(as(Role.BRANCH_OFFICER, township.branchPath(1), null, () -> stating.of(id))).hasSize(2).allSatisfy(one -> assertThat(one.oral()).isFalse());
        assertThat(as(Role.TOWNSHIP_OFFICER, township.path(), null, () -> stating.of(id))).hasSize(2);
        assertThat(township.texts("select kind from notice where link like '%finding.xhtml?id=" + id + "' and member_id is null and scope_path = '" + township.branchPath(1) + "' order by id"))
                .containsExactly("finding-stated", "finding-paper-laid", "finding-stated");
        verify(id, "属实");
        decide(id);
        assertThat(get(id).statementsHeard()).isEqualTo(2);
    }

    @Test
    @DisplayName("is told with the sixth month that they can be, and where")
    void told() throws Exception {
        assertThat(township.texts("select link from notice where kind = 'failure-member-dues' and member_id = " + township.member(6)))
                .contains("/findings/finding.xhtml?id=" + finding(6));
    }

    @Test
    @DisplayName("in room of their own: twenty statements and five papers by themselves, which take none of the branch's, and what is more the branch writes down")
    void quota() throws Exception {
        long id = finding(6);
        for (int number = 1; number <= StatingOwnSide.MOST; number++) {
            member(6, () -> stating.state(id, "说明"));
        }
        refused("STATEMENTS_TOO_MANY", () -> member(6, () -> stating.state(id, "再说明")));
        branch(() -> stating.hear(id, "当面补充"));
        for (int number = 1; number <= 5; number++) {
            member(6, () -> papers.add(id, "证明.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)));
        }
        refused("PAPERS_TOO_MANY", () -> member(6, () -> papers.add(id, "证明.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))));
        branch(() -> papers.add(id, "核实.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("by what they say, which the branch writes down under its own name and as said")
    void orally() throws Exception {
        long id = finding(2);
        branch(() -> stating.hear(id, "电话里说：单位欠薪，下月补交"));
        assertThat(as(Role.MEMBER, township.branchPath(1), township.member(2), () -> stating.of(id))).singleElement()
                .satisfies(one -> assertThat(one.oral()).isTrue()).satisfies(one -> assertThat(one.recordedBy()).isEqualTo("branch/b"));
        assertThat(township.texts("select kind from notice where kind = 'finding-stated' and link like '%id=" + id + "'")).as("the branch tells itself nothing").isEmpty();
    }

    @Test
    @DisplayName("by themselves alone: nobody states another's side, an officer least of all their own as somebody else's")
    void alone() throws Exception {
        long id = finding(3);
        refused("NOT_FOUND", () -> member(1, () -> stating.state(id, "x")));
        refused("NOT_FOUND", () -> as(Role.BRANCH_OFFICER, township.branchPath(2), null, () -> run(() -> stating.hear(id, "x"))));
        refused("STATEMENT_OF_OTHERS", () -> branch(() -> stating.state(id, "x")));
        refused("OWN_CASE", () -> as(Role.BRANCH_OFFICER, township.branchPath(1), township.member(3), () -> run(() -> stating.hear(id, "x"))));
        refused("NOT_PERMITTED", () -> as(Role.TOWNSHIP_OFFICER, township.path(), null, () -> run(() -> stating.hear(id, "x"))));
        refused("NOT_FOUND", () -> member(1, () -> papers.add(id, "x.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))));
        assertThat(as(Role.MEMBER, township.branchPath(1), township.member(1), () -> stating.of(id))).isEmpty();
        assertThat(as(Role.BRANCH_OFFICER, township.branchPath(1), null, () -> stating.of(id))).isEmpty();
        as(Role.BRANCH_OFFICER, township.branchPath(1), township.member(3), () -> run(() -> stating.state(id, "我是书记，也要说明")));
        assertThat(as(Role.TOWNSHIP_OFFICER, township.path(), null, () -> stating.of(id))).singleElement().satisfies(one -> assertThat(one.oral()).isFalse());
    }

    @Test
    @DisplayName("before anybody decides: who saw the finding before the statement decides nothing, the branch sees what came after its verification, and after the decision it is too late")
    void beforeTheDecision() throws Exception {
        long id = finding(4);
        verify(id, "不交");
        FindingView.Line seen = get(id);
        assertThat(seen.statedSinceVerified()).isFalse();
        member(4, () -> stating.state(id, "支部没有来找过我"));
        assertThat(get(id).statedSinceVerified()).isTrue();
        assertThat(as(Role.BRANCH_OFFICER, township.branchPath(1), null, reading::statedSinceVerified)).extracting(FindingView.Line::id).containsExactly(id);
        refused("STALE_VERSION", () -> as(Role.TOWNSHIP_OFFICER, township.path(), null, () -> run(() -> deciding.decide(id, seen.version(), false, null))));
        decide(id);
        refused("FINDING_DECIDED", () -> member(4, () -> stating.state(id, "晚了")));
        refused("FINDING_DECIDED", () -> member(4, () -> papers.add(id, "x.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))));
        assertThat(as(Role.TOWNSHIP_OFFICER, township.path(), null, () -> stating.of(id))).hasSize(1);
        assertThat(get(id).statementsHeard()).isEqualTo(1);
        long unheard = finding(5);
        verify(unheard, "不交");
        decide(unheard);
        assertThat(get(unheard).statementsHeard()).as("the record says that nothing was stated").isZero();
    }

    @Test
    @DisplayName("and what was stated stays: neither the application nor the timers change or remove it")
    void stays() throws Exception {
        for (String act : List.of("update finding_statement set content = 'y'", "delete from finding_statement")) {
            assertThatThrownBy(() -> township.texts(act + " returning id")).as(act).hasMessageContaining("permission denied");
        }
        assertThat(township.texts("select privilege_type || coalesce(' ' || column_name, '') from information_schema.column_privileges where table_name = 'finding_statement'"
                + " and privilege_type = 'UPDATE' and grantee <> 'postgres' and grantee <> (select tableowner from pg_tables where tablename = 'finding_statement') group by 1"))
                .containsExactly("UPDATE scope_path");
    }

    private long finding(int number) throws Exception {
        return Long.parseLong(township.texts("select id from finding where kind = 'DUES' and member_id = " + township.member(number)).get(0));
    }

    private FindingView.Line get(long id) throws Exception {
        return as(Role.TOWNSHIP_OFFICER, township.path(), null, () -> reading.get(id));
    }

    private void verify(long id, String text) throws Exception {
        int version = get(id).version();
        branch(() -> verifying.verify(id, version, false, text));
    }

    private void decide(long id) throws Exception {
        int version = get(id).version();
        as(Role.TOWNSHIP_OFFICER, township.path(), null, () -> run(() -> deciding.decide(id, version, false, null)));
    }

    private void branch(Runnable work) throws Exception {
        as(Role.BRANCH_OFFICER, township.branchPath(1), null, () -> run(work));
    }

    private void member(int number, Runnable work) throws Exception {
        as(Role.MEMBER, township.branchPath(1), township.member(number), () -> run(work));
    }

    private <T> T as(Role role, String path, Long member, Callable<T> work) throws Exception {
        return township.officer(role, role.name().substring(0, 1).toLowerCase(), path, member).perform(work);
    }

    private static Object run(Runnable work) {
        work.run();
        return null;
    }

    private interface Act {

        void run() throws Exception;
    }

    private static void refused(String code, Act act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
