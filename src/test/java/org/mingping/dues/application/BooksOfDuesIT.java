package org.mingping.dues.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingping.organisation.ImportedRoster.code;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.model.Collection;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.FixingChoice;
import org.mingping.dues.model.MonthRange;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.model.PaymentMethod;
import org.mingping.dues.model.ReliefKind;
import org.mingping.dues.persistence.PaymentSigns;
import org.mingping.dues.persistence.UnpaidRuns;
import org.mingping.organisation.Dossier;
import org.mingping.organisation.ImportedRoster;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;
import org.mingping.shared.Money;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.persistence.Database;

@ArquillianTest
@DisplayName("§2 The books of dues")
class BooksOfDuesIT {

    private static final Money OWED = Money.of("0.20");

    @Inject
    private Collecting collecting;
    @Inject
    private ReversingPayment reversing;
    @Inject
    private GivingReceipt receipts;
    @Inject
    private ReadingMemberDues members;
    @Inject
    private ReadingDuesOverview overview;
    @Inject
    private ReadingFixing fixing;
    @Inject
    private ClosingMonth closing;
    @Inject
    private RequestingRelief requesting;
    @Inject
    private ChangingAssessment changing;
    @Inject
    private FixingYear fixingYear;
    @Inject
    private DuesDossier dossier;
    @Inject
    private UnpaidRuns runs;
    @Inject
    private PaymentSigns signs;
    @Inject
    private Database scoped;
    @Inject
    private Clock clock;
    @Inject
    private ImportedRoster roster;
    @Resource
    private UserTransaction transaction;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private final RosterFixture people = new RosterFixture("9861");
    private YearMonth now;
    private LocalDate today;

    @BeforeEach
    void settle() throws Exception {
        now = YearMonth.now(clock);
        today = LocalDate.now(clock);
        people.branch(3).branch(4);
        for (int number = 1; number <= 9; number++) {
            people.member(number);
        }
        people.cells(8).put("所在党支部", people.branchName(3));
        people.cells(9).put("所在党支部", people.branchName(4));
        roster.of(people).store();
    }

    @Test
    @DisplayName("are the branch's that took the money: the member's new branch reverses and prints nothing, and the old one still reads whose receipt it gave")
    void moved() throws Exception {
        long member = roster.id(4);
        long receipt = roster.branch(1).perform(() -> collecting.collect(List.of(pay(member, now, today, OWED)), false)).get(0);
        long relief = roster.branch(1).perform(() -> requesting.request(member, ReliefKind.EXEMPTION, null, new MonthRange(now.plusMonths(2), now.plusMonths(2)), "重病"));
        String version = roster.text("select version from dues_relief where id = " + relief);
        roster.move(4, 2);
        long payment = roster.branch(2).perform(() -> members.of(member)).payments().get(0).id();
        assertThat(roster.branch(2).perform(() -> members.of(member)).payments().get(0).isReversible()).isFalse();
        assertThat(code(roster.branch(2), () -> reverse(payment))).isEqualTo("PAYMENT_TAKEN_ELSEWHERE");
        assertThat(roster.branch(1).perform(() -> receipts.read(receipt)).head().member()).isEqualTo(people.cells(4).get("姓名"));
        assertThat(roster.text("select version from dues_relief where id = " + relief)).as("who looked at it before looks again").isNotEqualTo(version);
        assertThat(roster.branch(2).perform(() -> receipts.read(receipt)).head().givenHere()).as("seen, and no more").isFalse();
        assertThat(code(roster.branch(2), () -> receipts.print(receipt, Messages.CHINESE))).isEqualTo("RECEIPT_GIVEN_ELSEWHERE");
        assertThat(within(roster.branch(2).scope(), () -> printed(receipt))).as("below the use case too").isZero();
        assertThat(roster.text("select prints from dues_receipt where id = " + receipt)).as("the first print is still the giver's").isEqualTo("0");
        roster.branch(1).perform(() -> receipts.print(receipt, Messages.CHINESE));
        roster.caller(Role.TOWNSHIP_OFFICER, "t", roster.path(), roster.id(3)).perform(() -> receipts.print(receipt, Messages.CHINESE));
        assertThat(roster.text("select prints from dues_receipt where id = " + receipt)).isEqualTo("2");
        assertThat(code(roster.branch(1), () -> reverse(payment))).isEqualTo("done");
        assertThatThrownBy(() -> roster.run("update dues_receipt set member_name = '别人' where id = " + receipt)).hasMessageContaining("stays as it was given");
        assertThatThrownBy(() -> roster.run("update dues_payment set county_id = county_id + 1 where id = " + payment)).hasMessageContaining("never by editing");
    }

    @Test
    @DisplayName("have no year that no calendar has: an address that names one finds nothing")
    void years() throws Exception {
        for (int year : new int[] {Integer.MAX_VALUE, 1_000_000_000, 3000, 1920, -1}) {
            assertThat(code(roster.branch(1), () -> overview.read(null, year))).as("overview of %d", year).isEqualTo("NOT_FOUND");
            assertThat(code(roster.branch(1), () -> fixing.read(null, year))).as("fixing of %d", year).isEqualTo("NOT_FOUND");
            assertThat(code(roster.branch(1), () -> members.year(roster.id(1), year))).as("member in %d", year).isEqualTo("NOT_FOUND");
            assertThat(code(roster.caller(Role.BRANCH_OFFICER, "b", roster.branchPath(1), roster.id(1)), () -> members.mine(year))).as("own in %d", year).isEqualTo("NOT_FOUND");
        }
        assertThat(code(roster.branch(1), () -> overview.read(null, 2999))).isEqualTo("done");
        assertThat(code(roster.branch(1), () -> fixing.read(null, 1921))).isEqualTo("done");
    }

    @Test
    @DisplayName("close no month below zero: what was taken back goes into the next that is not; a member reads no closing")
    void negative() throws Exception {
        long member = roster.id(8);
        roster.branch(3).perform(() -> collecting.collect(List.of(pay(member, now, today.withDayOfMonth(1), OWED)), false));
        roster.branch(3).perform(() -> closing.close(people.branchCode(3), now.minusMonths(1)));
        roster.run("update dues_payment set closing_id = (select max(id) from dues_closing) where member_id = " + member);
        roster.branch(3).perform(() -> reverse(roster.branch(3).perform(() -> members.of(member)).payments().get(0).id()));
        assertThat(code(roster.branch(3), () -> closing.close(people.branchCode(3), now))).isEqualTo("CLOSING_NEGATIVE");
        roster.branch(3).perform(() -> collecting.collect(List.of(pay(member, now, today, Money.of("0.50"))), true));
        long id = roster.branch(3).perform(() -> closing.close(people.branchCode(3), now));
        assertThat(roster.text("select total from dues_closing where id = " + id)).isEqualTo("0.30");
        Caller own = new Caller(1, "m", "m", Role.MEMBER.realm(), Set.of(Role.MEMBER), roster.county().id(), roster.county().id(), "x", roster.branchPath(3), member, Caller.Via.PAGE, "zh-CN");
        assertThat(closingsSeenBy(own.scope())).isZero();
        assertThat(closingsSeenBy(roster.branch(3).scope())).isEqualTo(2);
    }

    @Test
    @DisplayName("judge by the day of recording: a typed day neither makes a late payment early nor hides what came after a finding")
    void typedDay() throws Exception {
        long member = roster.id(9);
        YearMonth late = now.minusMonths(8);
        assertThat(code(roster.branch(4), () -> collecting.collect(List.of(pay(member, late, late.atDay(5), OWED)), false))).isIn("BACK_PAYMENT_TOO_OLD", "MONTH_NOT_OWED");
        Instant raised = clock.instant();
        YearMonth failed = now.minusMonths(1);
        roster.branch(4).perform(() -> collecting.collect(List.of(pay(member, failed, failed.atDay(5), OWED)), false));
        var evidence = within(new Scope(roster.county().id(), roster.path(), null, 0, false), () -> runs.evidence(member, List.of(failed), raised, Messages.CHINESE)).get(0);
        assertThat(evidence.then()).isEqualTo("应交 ¥0.20，未交");
        assertThat(evidence.since()).contains("补交 ¥0.20");
        roster.branch(4).perform(() -> {
            changing.change(new FixingChoice(member, DuesKind.WAGE, Money.of("30.00")), failed, "停发工资");
            return null;
        });
        evidence = within(new Scope(roster.county().id(), roster.path(), null, 0, false), () -> runs.evidence(member, List.of(failed), raised, Messages.CHINESE)).get(0);
        assertThat(evidence.then()).as("what was owed then, not what is owed since").isEqualTo("应交 ¥0.20，未交");
        assertThat(evidence.since()).contains("补交 ¥0.20", "应交改为 ¥0.15");
        List<LocalDate> heard = Jdbi.create(database).withHandle(handle -> handle.createQuery(signs.lastDays()).bind("county", roster.county().id())
                .bindArray("members", Long.class, member).map((row, context) -> row.getDate("day").toLocalDate()).list());
        assertThat(heard).containsExactly(failed.atDay(5));
    }

    @Test
    @DisplayName("hold no exemption that a branch made of a base: who is to owe nothing is for the next higher committee to say")
    void nothingOwed() throws Exception {
        FixingChoice nothing = new FixingChoice(roster.id(7), DuesKind.WAGE, Money.ZERO);
        assertThat(code(roster.branch(1), () -> change(nothing))).isEqualTo("AMOUNT_ZERO");
        assertThat(code(roster.branch(1), () -> change(new FixingChoice(roster.id(7), DuesKind.RETIRED, Money.of("0.50"))))).as("rounded to nothing").isEqualTo("AMOUNT_ZERO");
        assertThat(code(roster.branch(1), () -> fixingYear.fix(null, now.getYear(), List.of(nothing)))).isEqualTo("AMOUNT_ZERO");
        assertThat(roster.text("select count(*) from dues_assessment where member_id = " + roster.id(7) + " and amount = 0")).isEqualTo("0");
    }

    @Test
    @DisplayName("tell a voter of the half year that is voted on, also of a member who has moved on meanwhile")
    void dossier() throws Exception {
        HalfYear half = HalfYear.of(today).previous();
        long here = roster.id(2);
        long moved = roster.id(3);
        roster.move(3, 2);
        Scope branch = new Scope(roster.county().id(), roster.branchPath(1), null, 0, false);
        for (long member : new long[] {here, moved}) {
            Dossier.Part part = within(branch, () -> dossier.about(new Dossier.Subject(member, half, null), Messages.CHINESE));
            assertThat(part.lines()).first().extracting(Dossier.Line::text).isEqualTo(Messages.halfYear(half, Messages.CHINESE) + "已交 0 个月，未交 6 个月");
        }
    }

    private Object change(FixingChoice choice) {
        changing.change(choice, now, "收入有变");
        return null;
    }

    private long closingsSeenBy(Scope scope) throws Exception {
        return within(scope, () -> scoped.query(handle -> handle.createQuery("select count(*) from dues_closing where scope_path = '" + roster.branchPath(3) + "'").mapTo(Long.class).one()));
    }

    private int printed(long receipt) {
        return scoped.query(handle -> handle.createUpdate("update dues_receipt set prints = prints + 1 where id = :id").bind("id", receipt).execute());
    }

    private <T> T within(Scope scope, Callable<T> work) throws Exception {
        Scope before = Scope.bind(scope);
        transaction.begin();
        try {
            scoped.enter(scope);
            return work.call();
        } finally {
            transaction.rollback();
            Scope.restore(before);
        }
    }

    private Collection pay(long member, YearMonth month, LocalDate on, Money amount) {
        return new Collection(member, Map.of(month, amount), on, PaymentMethod.CASH, PayerKind.SELF, null);
    }

    private Object reverse(long payment) {
        reversing.reverse(payment, "记错了");
        return null;
    }
}
