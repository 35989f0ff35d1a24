package org.mingping.dues.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.dues.model.MonthStatus;
import org.mingping.dues.persistence.UnpaidRuns;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.findings.FailureRuns.Evidence;
import org.mingping.findings.FindingExcused;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Messages;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("A finding that was closed with a good reason")
class ExcusedFindingIT {

    @Inject
    private ImportingRoster importing;

    @Inject
    private ReadingFixing fixing;

    @Inject
    private ReadingMemberDues dues;

    @Inject
    private UnpaidRuns runs;

    @Inject
    private Event<FindingExcused> excused;

    @Inject
    private Database database;

    @Inject
    private UserTransaction transaction;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    private final RosterFixture people = new RosterFixture("9842");

    @Test
    @DisplayName("excuses its months, and the evidence shows what was missing and that it was excused")
    void excusesItsMonths() throws Exception {
        people.member(1);
        Officer.ofCounty(county, () -> importing.store(Upload.of(people.write()), Progress.UNWATCHED));
        YearMonth month = YearMonth.now(clock);
        String branch = "/99/9842/" + people.branchCode(1) + "/";
        long member = Officer.caller(county, Role.BRANCH_OFFICER, branch).perform(() -> fixing.read(null, month.getYear())).toFix().get(0).member().memberId();
        List<Evidence> evidence = Officer.caller(county, Role.TOWNSHIP_OFFICER, "/99/9842/").perform(() -> {
            Scope scope = new Scope(county.id(), "/99/9842/", null, 0, false);
            Scope before = Scope.bind(scope);
            transaction.begin();
            try {
                database.enter(scope);
                assertThat(runs.evidence(member, List.of(month), clock.instant(), Messages.CHINESE)).containsExactly(new Evidence(month, "应交 ¥0.20，未交", null, FailureRuns.Standing.FAILED));
                excused.fire(new FindingExcused(9842, member, FailureKind.ORGANISATION_LIFE, List.of(month), "不相干"));
                assertThat(runs.evidence(member, List.of(month), clock.instant(), Messages.CHINESE).get(0).since()).as("another failure").isNull();
                excused.fire(new FindingExcused(9842, member, FailureKind.DUES, List.of(month), "重病住院"));
                return runs.evidence(member, List.of(month), clock.instant(), Messages.CHINESE);
            } finally {
                transaction.commit();
                Scope.restore(before);
            }
        });
        assertThat(evidence).containsExactly(new Evidence(month, "应交 ¥0.20，未交", "认可正当理由：重病住院", FailureRuns.Standing.EXCUSED));
        assertThat(Officer.ofCounty(county, () -> dues.year(member, month.getYear())).months().get(month.getMonthValue() - 1).account().status()).isEqualTo(MonthStatus.EXCUSED);
    }
}
