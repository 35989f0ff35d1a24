package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.DefectCode;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FindingConfirmed;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Messages;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.persistence.Database;

@ArquillianTest
@DisplayName("§5 What is confirmed while a case runs")
class GroundsAddedIT {

    @Inject
    private CaseWalker walker;
    @Inject
    private ReadingCases reading;
    @Inject
    private ReadingCaseFolder folder;
    @Inject
    private CheckingCase checking;
    @Inject
    private FilingCase filing;
    @Inject
    private Event<FindingConfirmed> confirmed;
    @Inject
    private Database scoped;
    @Inject
    private UserTransaction transaction;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9790", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("joins it: written into its book by the system, once, told to the member, the branch and the township, in the file, and a removal for self-withdrawal can rest on it")
    void joins() throws Exception {
        long id = walker.reported(township, 11);
        int version = walker.version(township, id);
        assertThat(defects(id)).contains(DefectCode.GROUND_DOES_NOT_BEAR);
        long finding = finding(11, 1);
        confirm(11, finding);
        confirm(11, finding);

        assertThat(casesOf(11)).as("no second case").hasSize(1);
        List<CaseEntry> lines = township.branch(() -> reading.lines(id));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).fact().action()).isEqualTo(CaseAction.ADD_GROUND);
        assertThat(lines.get(1).by()).as("the system").isNull();
        assertThat(lines.get(1).after()).as("the case stays where it is").isEqualTo(CaseState.OPEN);
        assertThat(walker.version(township, id)).as("whoever has the case before them looks again").isGreaterThan(version);
        assertThat(township.member(11, () -> reading.lines(id))).as("the member sees it").hasSize(2);
        assertThat(told("case-own-ADD_GROUND", id)).containsExactly(township.branchPath());
        assertThat(told("case-office-ADD_GROUND", id)).containsExactlyInAnyOrder(township.branchPath(), township.path());
        assertThat(defects(id)).doesNotContain(DefectCode.GROUND_DOES_NOT_BEAR);
        assertThat(township.branch(() -> folder.contents(id, Messages.CHINESE)).papers()).extracting(ReadingCaseFolder.Line::paper)
                .as("the report, the note of what was added, the finding itself").filteredOn(CasePaper.GROUND_EVIDENCE::equals).hasSize(3);

        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        assertThat(township.branch(() -> reading.lines(id))).as("the book goes on").hasSize(4);
    }

    @Test
    @DisplayName("a second finding joins the case that the first opened; one that comes after the decision opens a case of its own when that one is filed")
    void afterTheDecision() throws Exception {
        confirm(12, finding(12, 1));
        long id = Long.parseLong(casesOf(12).get(0));
        confirm(12, finding(12, 2));
        assertThat(casesOf(12)).hasSize(1);
        walker.prepared(township, id, Disposition.CLOSED_AS_QUALIFIED);
        walker.educated(township, id, true);
        walker.passed(township, id, Disposition.CLOSED_AS_QUALIFIED);
        walker.approvedByTownship(township, id);
        long late = finding(12, 3);
        confirm(12, late);
        assertThat(casesOf(12)).as("it stands in the book of the one that is being carried out").hasSize(1);
        walker.served(township, id);
        walker.act(township, id, version -> filing.file(id, version, ""));
        assertThat(casesOf(12)).hasSize(2);
        assertThat(township.texts("select evidence_id from disposition_case where state = 'OPEN' and member_id = " + township.member(12))).containsExactly(Long.toString(late));
        confirm(12, late);
        assertThat(casesOf(12)).as("the same evidence never opens two").hasSize(2);
    }

    private void confirm(int number, long finding) throws Exception {
        township.caller(Role.TOWNSHIP_APPROVER, 9_870_031, township.path(), null).perform(() -> {
            Scope before = Scope.bind(Caller.current().scope());
            transaction.begin();
            try {
                scoped.enter(Caller.current().scope());
                confirmed.fire(new FindingConfirmed(finding, township.member(number), FailureKind.DUES));
                transaction.commit();
            } finally {
                Scope.restore(before);
            }
            return null;
        });
    }

    /** @param month in which its run began */
    private long finding(int number, int month) throws Exception {
        return Long.parseLong(township.texts("""
                insert into finding (county_id, scope_path, member_id, kind, since, period, months, state, raised_at, verified_at, verified_by, verification)
                select county_id, scope_path, id, 'DUES', date '2026-01-01' + interval '%1$d month', date '2026-06-01' + interval '%1$d month', array[date '2026-01-01', date '2026-06-01'],
                       'NO_GOOD_REASON', now(), now(), 'x', '无正当理由' from member where id = %2$d returning id""".formatted(month, township.member(number))).get(0));
    }

    private List<DefectCode> defects(long id) throws Exception {
        return township.branch(() -> checking.check(id, Disposition.SELF_WITHDRAWAL_REMOVAL)).stream().map(Defect::code).toList();
    }

    private List<String> casesOf(int number) throws Exception {
        return township.texts("select id from disposition_case where member_id = " + township.member(number) + " order by id");
    }

    private List<String> told(String kind, long id) throws Exception {
        return township.texts("select scope_path from notice where kind = '" + kind + "' and link like '%id=" + id + "'");
    }
}
