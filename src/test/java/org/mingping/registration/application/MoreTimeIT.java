package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.organisation.ImportedRoster;
import org.mingping.orglife.InTransaction;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.model.ExtensionState;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.model.RegistrationState;
import org.mingping.registration.persistence.MovedRegistrations;
import org.mingping.registration.persistence.RegistrationLists;

@ArquillianTest
@DisplayName("More time to register (domain §6)")
class MoreTimeIT {

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;
    @Inject
    private ExtendingRegistration extending;
    @Inject
    private ReadingRegistrations reading;
    @Inject
    private ClosingCampaign closing;
    @Inject
    private MovedRegistrations moved;
    @Inject
    private InTransaction transaction;

    private long campaign;

    @BeforeEach
    void openCampaign() throws Exception {
        life.settle("9786", 2, 1);
        township.begin("9786", life);
        campaign = township.open();
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("that is asked for at the moment in which the campaign is closed is waited for")
    void closedAtOnce() throws Exception {
        life.on(life.today().plusDays(16));
        long id = of(1);
        LocalDate until = life.today().plusDays(5);
        int version = (int) life.number("select version from campaign where id = " + campaign);
        CountDownLatch proposed = new CountDownLatch(1);
        Caller officer = life.officer(1);
        ExecutorService hand = Executors.newSingleThreadExecutor();
        try {
            Future<?> proposing = hand.submit(() -> transaction.as(officer, () -> {
                extending.propose(id, until, "住院治疗");
                proposed.countDown();
                TimeUnit.SECONDS.sleep(1);
                return null;
            }));
            assertThat(proposed.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(ImportedRoster.code(township.county(), () -> act(() -> closing.close(campaign, version)))).isEqualTo("CAMPAIGN_UNDECIDED");
            proposing.get();
        } finally {
            hand.shutdown();
        }
    }

    @Test
    @DisplayName("is needed no more by who hands in, or is a member no more: it is settled, and a draft that was never handed in is read by nobody")
    void needsNoMoreTime() throws Exception {
        long handedIn = of(1);
        long left = of(3);
        LocalDate until = life.today().plusDays(20);
        life.officer(1).perform(() -> act(() -> extending.propose(handedIn, until, "住院治疗")));
        life.officer(2).perform(() -> act(() -> extending.propose(left, until, "住院治疗")));
        township.write(life.member(1, 1), handedIn, CampaignTownship.STAYS);
        township.submit(life.member(1, 1), handedIn);
        assertThat(life.officer(1).perform(() -> reading.one(handedIn)).line().extension()).isEqualTo(ExtensionState.NEEDLESS);
        township.write(life.member(2, 3), left, CampaignTownship.LEAVES);
        life.run("update member set status = 'FORMER', ended_on = current_date, kept_until = current_date + 3650 where id = " + life.id(3));
        List<Long> former = List.of(life.id(3));
        transaction.as(township.county(), () -> moved.follow(former, "x"));
        assertThat(ImportedRoster.code(life.officer(2), () -> reading.one(left))).as("a branch has no business with a former member").isEqualTo("NOT_FOUND");
        ReadingRegistrations.Whole ended = township.county().perform(() -> reading.one(left));
        assertThat(ended.line()).returns(RegistrationState.VOID, RegistrationLists.Line::state).returns(ExtensionState.NEEDLESS, RegistrationLists.Line::extension);
        assertThat(ended.form()).isEqualTo(RegistrationForm.EMPTY);
        life.run("update member set status = 'FULL', ended_on = null, kept_until = null where id = " + life.id(3));
    }

    private static Object act(Runnable act) {
        act.run();
        return null;
    }

    private long of(int member) throws Exception {
        return township.registration(campaign, member);
    }
}
