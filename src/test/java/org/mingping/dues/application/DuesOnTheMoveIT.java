package org.mingping.dues.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingping.organisation.ImportedRoster.code;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.model.Collection;
import org.mingping.dues.model.HandOverWay;
import org.mingping.dues.model.MonthStatus;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.model.PaymentMethod;
import org.mingping.dues.model.PublishedYear;
import org.mingping.organisation.ImportedRoster;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.Money;

/** Two townships, 9885 and 9886: members and branches go from the one to the other within the year. */
@ArquillianTest
@DisplayName("§2 Dues of a member who moves within the year")
class DuesOnTheMoveIT {

    private static final Money OWED = Money.of("0.20");
    private static final String NEIGHBOUR = "试验9886镇党委";

    @Inject
    private Collecting collecting;
    @Inject
    private ReversingPayment reversing;
    @Inject
    private ReadingPublication publications;
    @Inject
    private ReadingBranchSheet sheets;
    @Inject
    private ReadingMemberDues members;
    @Inject
    private ReadingClosings closings;
    @Inject
    private ClosingMonth closing;
    @Inject
    private ImportedRoster roster;
    @Inject
    private Clock clock;

    private final RosterFixture people = new RosterFixture("9885");
    private YearMonth now;
    private YearMonth paidFor;
    private LocalDate today;

    @BeforeEach
    void settle() throws Exception {
        today = LocalDate.now(clock);
        now = YearMonth.from(today);
        // A month of the running year that is in every branch's reach, whatever month it is.
        paidFor = now;
        people.branch(3).branch(4).organisation("9886", NEIGHBOUR, "乡镇党委", "99").organisation("9886001", "试验9886第1党支部", "党支部", "9886");
        roster.of(people);
    }

    @Test
    @DisplayName("are made public by the branch that took the money, under the member's name, and not by the one the member moved to")
    void publication() throws Exception {
        long gone = member(1, 1);
        long staying = member(1, 2);
        Money part = Money.of("0.15");
        long receipt = pay(branch(1), gone, part);
        pay(branch(1), staying, Money.of("0.10"));
        roster.move(1, NEIGHBOUR, "试验9886第1党支部");
        Caller there = caller(Role.BRANCH_OFFICER, "/99/9886/9886001/");
        pay(there, gone, Money.of("0.05"));

        PublishedYear here = branch(1).perform(() -> publications.of(null, null));
        PublishedYear.Line line = line(here, gone);
        assertThat(line.gone()).isTrue();
        assertThat(line.name()).as("out of the branch's sight, but its receipt names the member").isEqualTo(people.cells(1).get("姓名"));
        assertThat(line.months().get(paidFor.getMonthValue() - 1)).isEqualTo(part);
        assertThat(line(here, staying).gone()).isFalse();
        assertThat(here.getSum()).isEqualTo(Money.of("0.25"));
        assertThat(here.getByMonth().get(paidFor.getMonthValue() - 1)).isEqualTo(Money.of("0.25"));

        PublishedYear elsewhere = there.perform(() -> publications.of(null, null));
        assertThat(line(elsewhere, gone).gone()).isFalse();
        assertThat(line(elsewhere, gone).getSum()).as("what was taken before the member came is not this branch's").isEqualTo(Money.of("0.05"));
        assertThat(elsewhere.getSum()).isEqualTo(Money.of("0.05"));

        long payment = Long.parseLong(roster.text("select id from dues_payment where receipt_id = " + receipt));
        branch(1).perform(() -> {
            reversing.reverse(payment, "记错了");
            return null;
        });
        assertThat(branch(1).perform(() -> publications.of(null, null)).getSum()).as("what was given back is in no publication").isEqualTo(Money.of("0.10"));
    }

    @Test
    @DisplayName("are shown, months gone by as well, to the member's new branch, and no longer to the old one")
    void months() throws Exception {
        long member = member(2, 11);
        pay(branch(2), member, OWED);
        roster.move(11, 1);
        assertThat(branch(1).perform(() -> members.of(member)).months()).filteredOn(month -> month.account().month().equals(paidFor)).singleElement()
                .satisfies(month -> assertThat(month.account().status()).as("nobody pays twice because they moved").isEqualTo(MonthStatus.PAID));
        assertThat(branch(1).perform(() -> sheets.year(null, null)).members()).anyMatch(line -> line.memberId() == member);
        assertThat(code(branch(2), () -> members.of(member))).isEqualTo("NOT_FOUND");
        assertThat(branch(2).perform(() -> sheets.year(null, null)).members()).noneMatch(line -> line.memberId() == member);
        assertThat(code(branch(2), () -> collecting.collect(List.of(act(member, OWED)), false))).isEqualTo("NOT_FOUND");
        assertThat(code(branch(1), () -> collecting.collect(List.of(act(member, OWED)), false))).isEqualTo("ALREADY_PAID");
        Caller own = roster.caller(Role.MEMBER, "m", "/99/9885/9885001/", member);
        assertThat(own.perform(() -> members.of(member)).payments()).as("the member sees what they paid, wherever").hasSize(1);
    }

    @Test
    @DisplayName("go with a branch that gets another superior: its book, its closed months and its publication; the former superior answers for none of it")
    void branchMoves() throws Exception {
        long member = member(3, 21);
        pay(branch(3), member, OWED);
        long closed = branch(3).perform(() -> closing.close(null, now));
        branch(3).perform(() -> {
            closing.handOver(closed, 0, today, HandOverWay.CASH);
            return null;
        });
        people.organisation(people.branchCode(3), people.branchName(3), "党支部", "9886");
        people.cells(21).put("所属党委", NEIGHBOUR);
        roster.store();

        Caller former = caller(Role.TOWNSHIP_OFFICER, "/99/9885/");
        Caller next = caller(Role.TOWNSHIP_OFFICER, "/99/9886/");
        assertThat(code(former, () -> closings.view(closed))).isEqualTo("NOT_FOUND");
        assertThat(code(former, () -> publications.of(people.branchCode(3), null))).isEqualTo("NOT_FOUND");
        assertThat(next.perform(() -> publications.of(people.branchCode(3), null)).getSum()).isEqualTo(OWED);
        ReadingClosings.View view = next.perform(() -> closings.view(closed));
        assertThat(view.payments()).singleElement().satisfies(payment -> assertThat(payment.sum()).isEqualTo(OWED));
        assertThat(code(next, () -> receive(closed, 1))).as("who looked at it before it moved looks again").isEqualTo("STALE_VERSION");
        assertThat(code(next, () -> receive(closed, view.line().version()))).isEqualTo("done");
        Caller branch = caller(Role.BRANCH_OFFICER, "/99/9886/" + people.branchCode(3) + "/");
        assertThat(branch.perform(() -> sheets.year(null, null)).members()).anyMatch(line -> line.memberId() == member && line.getPaid().equals(OWED));
    }

    @Test
    @DisplayName("stay in the publication of the branch when the member has left the Party")
    void left() throws Exception {
        long member = member(4, 31);
        pay(branch(4), member, OWED);
        roster.run("update member set status = 'FORMER' where id = " + member);
        PublishedYear year = branch(4).perform(() -> publications.of(null, null));
        assertThat(line(year, member).gone()).isTrue();
        assertThat(year.getSum()).isEqualTo(OWED);
    }

    private static PublishedYear.Line line(PublishedYear year, long member) {
        return year.lines().stream().filter(line -> line.memberId() == member).findFirst().orElseThrow();
    }

    private Object receive(long closed, int version) {
        closing.receive(closed, version, today);
        return null;
    }

    private long pay(Caller caller, long member, Money amount) throws Exception {
        return caller.perform(() -> collecting.collect(List.of(act(member, amount)), false)).get(0);
    }

    private Collection act(long member, Money amount) {
        return new Collection(member, Map.of(paidFor, amount), today, PaymentMethod.CASH, PayerKind.SELF, null);
    }

    private long member(int branch, int number) throws Exception {
        people.member(number).put("所在党支部", people.branchName(branch));
        roster.store();
        return roster.id(number);
    }

    private Caller branch(int number) throws Exception {
        return caller(Role.BRANCH_OFFICER, roster.branchPath(number));
    }

    private Caller caller(Role role, String path) throws Exception {
        return roster.caller(role, "mover", path, null);
    }
}
