package org.mingping.dues.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingping.organisation.ImportedRoster.code;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.FixingChoice;
import org.mingping.dues.model.MonthRange;
import org.mingping.dues.model.ReliefKind;
import org.mingping.organisation.ImportedRoster;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.Money;

@ArquillianTest
@DisplayName("§5 What somebody owes")
class OwnDuesCaseIT {

    @Inject
    private RequestingRelief requesting;
    @Inject
    private DecidingRelief deciding;
    @Inject
    private ExcusingMonth excusing;
    @Inject
    private ChangingAssessment changing;
    @Inject
    private FixingYear fixingYear;
    @Inject
    private Clock clock;
    @Inject
    private ImportedRoster roster;

    private final RosterFixture people = new RosterFixture("9878");
    private YearMonth now;

    @BeforeEach
    void settle() throws Exception {
        now = YearMonth.now(clock);
        for (int number = 1; number <= 4; number++) {
            people.member(number);
        }
        roster.of(people).store();
    }

    @Test
    @DisplayName("is not changed, fixed, excused or forgiven by themself, whatever office they hold: others do it")
    void ownCase() throws Exception {
        long own = roster.id(1);
        MonthRange months = new MonthRange(now, now);
        Caller secretary = roster.caller(Role.BRANCH_OFFICER, "b", roster.branchPath(1), own);
        assertThat(code(secretary, () -> requesting.request(own, ReliefKind.EXEMPTION, null, months, "重病"))).isEqualTo("OWN_CASE");
        assertThat(code(secretary, () -> excuse(own))).isEqualTo("OWN_CASE");
        Caller colleague = roster.caller(Role.BRANCH_OFFICER, "c", roster.branchPath(1), roster.id(2));
        long relief = colleague.perform(() -> requesting.request(own, ReliefKind.EXEMPTION, null, months, "重病"));
        assertThat(code(roster.caller(Role.TOWNSHIP_OFFICER, "t", roster.path(), own), () -> decide(relief, 0))).isEqualTo("OWN_CASE");
        FixingChoice more = new FixingChoice(own, DuesKind.WAGE, Money.of("3000.00"));
        FixingChoice less = new FixingChoice(own, DuesKind.WAGE, Money.of("1000.00"));
        assertThat(code(secretary, () -> change(less))).as("what they owe themselves").isEqualTo("OWN_CASE");
        assertThat(code(colleague, () -> change(more))).isEqualTo("done");
        assertThat(code(secretary, () -> fixingYear.fix(null, now.getYear(), List.of(less)))).as("nor less with the year of all").isEqualTo("OWN_CASE");
        colleague.perform(() -> excuse(own));
        long excuse = Long.parseLong(roster.text("select id from dues_excuse where member_id = " + own));
        assertThat(code(secretary, () -> withdraw(excuse))).isEqualTo("OWN_CASE");
        assertThat(code(roster.caller(Role.TOWNSHIP_OFFICER, "t", roster.path(), roster.id(3)), () -> decide(relief, 0))).isEqualTo("done");
    }

    @Test
    @DisplayName("is not taken back by themself, with the year of all, where somebody else had decided that they owe more of from a later month on")
    void ownLaterRaise() throws Exception {
        long own = roster.id(4);
        Caller secretary = roster.caller(Role.BRANCH_OFFICER, "b", roster.branchPath(1), own);
        Caller colleague = roster.caller(Role.BRANCH_OFFICER, "c", roster.branchPath(1), roster.id(2));
        FixingChoice first = new FixingChoice(own, DuesKind.WAGE, Money.of("1000.00"));
        assertThat(code(colleague, () -> change(first))).isEqualTo("done");
        assertThat(code(colleague, () -> change(new FixingChoice(own, DuesKind.WAGE, Money.of("3000.00")), now.plusMonths(2)))).isEqualTo("done");
        assertThat(code(secretary, () -> fixingYear.fix(null, now.getYear(), List.of(first)))).as("the first month is not lowered, a later one is").isEqualTo("OWN_CASE");
        assertThat(code(colleague, () -> fixingYear.fix(null, now.getYear(), List.of(first)))).isEqualTo("done");
    }

    private Object change(FixingChoice choice) {
        return change(choice, now);
    }

    private Object change(FixingChoice choice, YearMonth from) {
        changing.change(choice, from, "收入有变");
        return null;
    }

    private Object excuse(long member) {
        excusing.excuse(member, now, "住院");
        return null;
    }

    private Object withdraw(long excuse) {
        excusing.withdraw(excuse);
        return null;
    }

    private Object decide(long relief, int version) {
        deciding.decide(relief, version, true, "同意");
        return null;
    }
}
