package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.orglife.InTransaction;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.persistence.Database;

@ArquillianTest
@DisplayName("What a member asks to have corrected (domain §6)")
class CorrectingBesideImportIT {

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;
    @Inject
    private WritingRegistration writing;
    @Inject
    private DecidingCorrection correcting;
    @Inject
    private ReadingRegistrations reading;
    @Inject
    private InTransaction transaction;
    @Inject
    private Database database;

    @Test
    @DisplayName("is approved beside a roster that moves the member at the same moment: neither waits for the other for ever, and none is given up")
    void besideAnImport() throws Exception {
        life.settle("9750", 4, 1);
        long campaign = township.begin("9750", life).open();
        long id = township.registration(campaign, 4);
        int version = township.version(id);
        life.member(1, 4).perform(() -> act(() -> writing.save(id, version, CampaignTownship.STAYS, Map.of(CorrectableField.EDUCATION, "博士"))));
        RegistrationLists.Filter all = new RegistrationLists.Filter(campaign, null, null, false, false, false);
        assertThat(life.officer(1).perform(() -> reading.page(all, 0, 50)).items()).filteredOn(line -> line.id() == id).as("what a draft asks is the member's alone").extracting(RegistrationLists.Line::corrections)
                .containsExactly(0);
        township.submit(life.member(1, 4), id);
        assertThat(life.officer(1).perform(() -> reading.page(all, 0, 50)).items()).filteredOn(line -> line.id() == id).extracting(RegistrationLists.Line::corrections).containsExactly(1);
        Caller office = life.township();
        Callable<?> approval = approve(id);
        long member = life.id(4);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService hands = Executors.newFixedThreadPool(3);
        try {
            Future<?> holding = hands.submit(() -> transaction.as(office, () -> {
                database.execute(handle -> handle.execute("select 1 from member where id = " + member + " for update"));
                held.countDown();
                return release.await(60, TimeUnit.SECONDS);
            }));
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
            Future<?> moving = hands.submit(() -> {
                life.move(4, 2);
                return null;
            });
            waiting(1);
            Future<?> approving = hands.submit(() -> office.perform(approval));
            waiting(2);
            release.countDown();
            holding.get();
            moving.get(60, TimeUnit.SECONDS);
            approving.get(60, TimeUnit.SECONDS);
        } finally {
            hands.shutdown();
        }
        assertThat(life.texts("select scope_path || education from member where id = " + member)).containsExactly(life.branchPath(2) + "博士");
        life.move(4, 1);
    }

    /** Until so many wait for what another holds. */
    private void waiting(int many) throws Exception {
        for (int turn = 0; turn < 300 && life.number("select count(*) from pg_locks where not granted") < many; turn++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(life.number("select count(*) from pg_locks where not granted")).isGreaterThanOrEqualTo(many);
    }

    private Callable<?> approve(long id) throws Exception {
        int version = township.version(id);
        long correction = life.number("select id from registration_correction where registration_id = " + id);
        return () -> act(() -> correcting.approve(id, version, correction));
    }

    private static Object act(Runnable act) {
        act.run();
        return null;
    }
}
