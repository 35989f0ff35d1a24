package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
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
    private ClosingCampaign closing;
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

    private static Object act(Runnable act) {
        act.run();
        return null;
    }

    private long of(int member) throws Exception {
        return township.registration(campaign, member);
    }
}
