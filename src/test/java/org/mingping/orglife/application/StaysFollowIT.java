package org.mingping.orglife.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.model.ContactWay;
import org.mingping.orglife.model.Whereabouts;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("A floating member (domain §3)")
class StaysFollowIT {

    @Inject
    private LifeTownship township;
    @Inject
    private AskingLeave asking;
    @Inject
    private ReadingFloating floating;
    @Inject
    private RecordingAway away;
    @Inject
    private LoggingContact contacts;

    private LocalDate today;

    @BeforeEach
    void settle() throws Exception {
        township.settle("9895", 3, 1);
        today = township.today();
        township.run("update floating_handshake set state = 'WITHDRAWN' where scope_path like '%/9895/%'");
        township.run("update floating_stay set ended_on = greatest(since, current_date) where ended_on is null and scope_path like '%/9895/%'");
    }

    @AfterEach
    void backToNow() {
        township.now();
    }

    @Test
    @DisplayName("of two requests at once one is taken and the other refused, and so is the second of two stays")
    void twice() throws Exception {
        long meeting = township.plan(1, today.plusDays(3));
        assertThat(atOnce(() -> {
            ask(1, 3, meeting);
            return null;
        })).containsOnlyOnce("done").contains("LEAVE_ASKED");
        assertThat(atOnce(() -> {
            away(1, 3, null, today.minusDays(10));
            return null;
        })).containsOnlyOnce("done").contains("FLOATING_STANDING");
    }

    @Test
    @DisplayName("the clock of a floating member counts what an earlier branch saw, and a stay ends where the member joins the branch at the place")
    void stays() throws Exception {
        township.on(today.minusDays(6));
        long meeting = township.plan(1, today.minusDays(6));
        township.on(today.minusDays(5));
        township.record(1, meeting, Map.of(), null);
        township.now();
        away(1, 1, null, today.minusDays(200));
        long moved = township.id(1);
        township.move(1, 2);
        assertThat(township.officer(2).perform(() -> floating.one(township.id(1))).line()).as("present in the earlier branch")
                .satisfies(line -> assertThat(line.of().lastSeen()).isAfterOrEqualTo(today.minusDays(6)));
        assertThat(township.officer(2).perform(() -> floating.page(null, 0, 50)).items()).filteredOn(line -> line.of().memberId() == moved).singleElement()
                .satisfies(line -> assertThat(line.overdue()).isFalse());
        refused("NOT_FOUND", () -> township.officer(1).perform(() -> floating.one(township.id(1))));

        away(1, 2, township.people.branchCode(2), today.minusDays(20));
        township.officer(1).perform(() -> {
            contacts.log(township.id(2), today, ContactWay.TELEPHONE, "书记", "近况");
            return null;
        });
        assertThat(township.officer(2).perform(floating::guests)).hasSize(1);
        assertThat(township.texts("select count(*) from notice where kind = 'life-handshake-asked' and scope_path = '" + township.branchPath(2) + "'"))
                .as("the branch at the place is told").containsExactly("1");
        township.move(2, 2);
        assertThat(township.texts("select count(*) from floating_stay where ended_on is null and member_id = " + township.id(2))).containsExactly("0");
        assertThat(township.officer(2).perform(floating::guests)).isEmpty();
    }

    private List<String> atOnce(Callable<Void> act) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<Void> one : both.invokeAll(List.of(act, act))) {
                try {
                    one.get();
                    outcomes.add("done");
                } catch (ExecutionException refused) {
                    outcomes.add(refused.getCause() instanceof Refusal refusal ? refusal.code() : String.valueOf(refused.getCause()));
                }
            }
            return outcomes;
        } finally {
            both.shutdownNow();
        }
    }

    private void away(int branch, int member, String host, LocalDate since) throws Exception {
        township.officer(branch).perform(() -> {
            away.record(township.id(member), new Whereabouts("上海市", since, "工友老李", null, host, null));
            return null;
        });
    }

    private void ask(int branch, int member, long meeting) throws Exception {
        township.member(branch, member).perform(() -> {
            asking.ask(meeting, "住院");
            return null;
        });
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
