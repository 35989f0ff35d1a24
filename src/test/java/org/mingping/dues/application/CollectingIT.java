package org.mingping.dues.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.model.BranchYear;
import org.mingping.dues.model.ClosingState;
import org.mingping.dues.model.Collection;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.model.HandOverWay;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.model.PaymentMethod;
import org.mingping.dues.persistence.Closings;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("§2 A branch that collects dues")
class CollectingIT {

    private static final String BRANCH = "9830001";
    private static final Money OWED = Money.of("0.20");
    private static final int AT_ONCE = 20;
    /** Each test pays for members of its own, so that none depends on another. */
    private static final int MEMBERS = 60;

    @Inject
    private Collecting collecting;
    @Inject
    private ReversingPayment reversing;
    @Inject
    private GivingReceipt receipts;
    @Inject
    private ReadingBranchSheet sheets;
    @Inject
    private ReadingMemberDues members;
    @Inject
    private ClosingMonth closing;
    @Inject
    private ReadingClosings closings;
    @Inject
    private Closings book;
    @Inject
    private ImportingRoster importing;
    @Inject
    private Database database;
    @Inject
    private County county;
    @Inject
    private Clock clock;
    @Inject
    private UserTransaction transaction;

    private List<Long> ids;
    private LocalDate today;
    private YearMonth current;

    @BeforeEach
    void settle() throws Exception {
        RosterFixture roster = new RosterFixture("9830");
        for (int at = 1; at <= MEMBERS; at++) {
            roster.member(at).put("姓名", "王" + "甲乙丙丁戊己庚辛".charAt(at / 8) + "东南西北春夏秋冬".charAt(at % 8));
        }
        Officer.ofCounty(county, () -> importing.store(Upload.of(roster.write()), Progress.UNWATCHED));
        today = LocalDate.now(clock);
        current = YearMonth.from(today);
        ids = asBranch(() -> sheets.year(BRANCH, null)).members().stream().map(line -> line.memberId()).sorted().toList();
    }

    @AfterEach
    void leave() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    @Test
    @DisplayName("numbers its receipts without a gap, though two people take money at once")
    void numbered() throws Exception {
        List<Callable<Long>> acts = IntStream.range(0, AT_ONCE).<Callable<Long>>mapToObj(at -> () -> asBranch(() -> collecting.collect(List.of(pay(ids.get(at), current)), false)).get(0)).toList();
        List<Integer> numbers = new ArrayList<>();
        for (Object receipt : atOnce(acts)) {
            String number = asBranch(() -> receipts.read((Long) receipt)).head().number();
            assertThat(number).startsWith(current.getYear() + "-");
            numbers.add(Integer.valueOf(number.substring(5)));
        }
        int first = numbers.stream().min(Integer::compare).orElseThrow();
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.range(first, first + AT_ONCE).boxed().toList());
    }

    @Test
    @DisplayName("takes a month once, though two people take it at the same moment")
    void once() throws Exception {
        Callable<Long> act = () -> asBranch(() -> collecting.collect(List.of(pay(ids.get(21), current)), false)).get(0);
        List<Object> outcomes = atOnce(List.of(act, act));
        assertThat(outcomes.stream().filter(Long.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Refusal.class::isInstance).map(one -> ((Refusal) one).code())).containsExactly("ALREADY_PAID");
    }

    @Test
    @DisplayName("is not seen by the officer of another branch: member, receipt, sheet and payment read as if there were none")
    void scope() throws Exception {
        long receipt = asBranch(() -> collecting.collect(List.of(pay(ids.get(22), current)), false)).get(0);
        long payment = asBranch(() -> members.of(ids.get(22))).payments().get(0).id();
        Caller other = Officer.caller(county, Role.BRANCH_OFFICER, "/99/9830/9830002/");
        for (Callable<?> act : List.<Callable<?>>of(() -> collecting.collect(List.of(pay(ids.get(23), current)), false), () -> receipts.read(receipt), () -> sheets.year(BRANCH, null),
                () -> members.of(ids.get(22)), () -> closing.close(BRANCH, current))) {
            assertThat(code(() -> other.perform(act))).isEqualTo("NOT_FOUND");
        }
        assertThat(code(() -> other.perform(() -> reverse(payment)))).isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("finds every figure as before when a payment is taken back")
    void reversal() throws Exception {
        BranchYear before = asBranch(() -> sheets.year(BRANCH, null));
        long receipt = asBranch(() -> collecting.collect(List.of(new Collection(ids.get(24), Map.of(current, OWED, current.plusMonths(1), OWED), today, PaymentMethod.CASH,
                PayerKind.RELATIVE, "妻子")), false)).get(0);
        assertThat(asBranch(() -> sheets.year(BRANCH, null)).getPaid()).isEqualTo(before.getPaid().plus(Money.of(current.getMonthValue() == 12 ? "0.20" : "0.40")));
        for (var line : asBranch(() -> receipts.read(receipt)).lines()) {
            asBranch(() -> reverse(line.id()));
            assertThat(code(() -> asBranch(() -> reverse(line.id())))).isEqualTo("PAYMENT_REVERSED");
        }
        assertThat(asBranch(() -> sheets.year(BRANCH, null))).isEqualTo(before);
        assertThat(asBranch(() -> receipts.read(receipt)).standing()).isEqualTo(Money.ZERO);
        assertThat(asBranch(() -> receipts.read(receipt)).total()).isEqualTo(Money.of("0.40"));
    }

    @Test
    @DisplayName("closes a month with what it took, hands it over, and puts what comes later into the next closing")
    void closed() throws Exception {
        YearMonth last = current.minusMonths(1);
        if (asBranch(() -> closings.of(BRANCH)).closings().isEmpty()) {
            asBranch(() -> collecting.collect(List.of(new Collection(ids.get(25), Map.of(last, OWED), last.atDay(20), PaymentMethod.TRANSFER, PayerKind.SELF, null)), false));
        }
        Money held = asBranch(() -> closings.of(BRANCH)).inHand().sum();
        long id = asBranch(() -> closing.close(BRANCH, last));
        Closings.Line line = asBranch(() -> closings.line(id));
        assertThat(line.sum()).isEqualTo(held).isEqualTo(OWED);
        assertThat(code(() -> asBranch(() -> closing.close(BRANCH, last)))).isEqualTo("CLOSING_EXISTS");
        assertThat(code(() -> asBranch(() -> closing.close(BRANCH, current.plusMonths(1))))).isEqualTo("CLOSING_NOT_BEGUN");
        long payment = asBranch(() -> closings.view(id)).payments().get(0).id();
        Money open = asBranch(() -> closings.of(BRANCH)).inHand().sum();
        asBranch(() -> reverse(payment));
        assertThat(asBranch(() -> closings.line(id)).sum()).as("what is closed stays").isEqualTo(OWED);
        assertThat(asBranch(() -> closings.of(BRANCH)).inHand().sum()).as("the reversal goes into the next").isEqualTo(open.plus(OWED.negated()));

        Caller township = Officer.caller(county, Role.TOWNSHIP_OFFICER, "/99/9830/");
        assertThat(code(() -> township.perform(() -> receive(id, line.version())))).as("nothing was handed over").isEqualTo("CLOSING_STATE");
        asBranch(() -> {
            closing.handOver(id, line.version(), today, HandOverWay.CASH);
            return null;
        });
        assertThat(township.perform(() -> closings.inState(ClosingState.HANDED_OVER)).stream().map(Closings.Line::id)).contains(id);
        assertThat(code(() -> township.perform(() -> receive(id, line.version())))).as("seen before it was handed over").isEqualTo("STALE_VERSION");
        township.perform(() -> receive(id, line.version() + 1));
        assertThat(asBranch(() -> closings.line(id)).state()).isEqualTo(ClosingState.RECEIVED);
    }

    @Test
    @DisplayName("adds payments up to the cent, a hundred thousand of them, by night a million")
    void upToTheCent() throws Exception {
        int payments = Integer.getInteger("mingping.payments");
        DuesBranch branch = asBranch(() -> sheets.year(BRANCH, null)).branch();
        long cents = 0;
        for (int at = 1; at <= payments; at++) {
            cents += at % 9_973 + 1;
        }
        Scope before = Scope.bind(Scope.ofSystem(county.id(), "/"));
        try {
            transaction.setTransactionTimeout(600);
            transaction.begin();
            database.execute(handle -> handle.createUpdate("""
                    insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, recorded_at, recorded_by)
                    select :county, :path, '/99/9830/9830002/', :member, date '2026-01-01', (g % 9973 + 1) / 100.0, date '2026-01-15', 'CASH', 'SELF', now(), 'x'
                      from generate_series(1, :payments) g""").bind("payments", payments).bind("county", county.id()).bind("path", branch.scopePath()).bind("member", ids.get(30)).execute());
            long other = database.query(handle -> handle.createQuery("select id from organisation where code = '9830002'").mapTo(Long.class).one());
            DuesBranch second = new DuesBranch(other, "9830002", "x", "/99/9830/9830002/");
            assertThat(book.inHand(second, YearMonth.of(2026, 1)).total()).isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
            Closings.Line line = book.line(book.close(second, YearMonth.of(2026, 1), "x")).orElseThrow();
            assertThat(line.payments()).isEqualTo(payments);
            assertThat(line.total()).isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
            assertThat(book.inHand(second, YearMonth.of(2026, 1)).payments()).isZero();
        } finally {
            transaction.rollback();
            transaction.setTransactionTimeout(0);
            Scope.restore(before);
        }
    }

    private Object reverse(long payment) {
        reversing.reverse(payment, "记错了");
        return null;
    }

    private Object receive(long id, int version) {
        closing.receive(id, version, today);
        return null;
    }

    private Collection pay(long member, YearMonth month) {
        return new Collection(member, Map.of(month, OWED), today, PaymentMethod.CASH, PayerKind.SELF, null);
    }

    private <T> T asBranch(Callable<T> work) throws Exception {
        return Officer.caller(county, Role.BRANCH_OFFICER, "/99/9830/9830001/").perform(work);
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        Throwable thrown = catchThrowable(act);
        assertThat(thrown).isInstanceOf(Refusal.class);
        return ((Refusal) thrown).code();
    }

    /** What each came to: its answer, or the refusal. */
    private static List<Object> atOnce(List<Callable<Long>> acts) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            return people.invokeAll(acts).stream().map(CollectingIT::outcome).collect(Collectors.toList());
        } finally {
            people.shutdown();
        }
    }

    private static Object outcome(Future<Long> done) {
        try {
            return done.get();
        } catch (Exception failed) {
            return failed.getCause();
        }
    }
}
