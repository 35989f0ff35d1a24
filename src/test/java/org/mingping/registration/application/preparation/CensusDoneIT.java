package org.mingping.registration.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.registration.persistence.preparation.CensusBook;

@ArquillianTest
@DisplayName("The census of a township (domain §6) is done with its last list")
class CensusDoneIT {

    @Inject
    private PreparingTownship township;

    @Inject
    private DrawingCensus drawing;

    @Inject
    private CompletingCensus completing;

    @Inject
    private CheckingCensus checking;

    @Inject
    private ReadingPreparation preparation;

    @Test
    @DisplayName("also where the last two are accepted at once, and where the branch whose list is missing moves away")
    void done() throws Exception {
        township.settle("9787");
        PreparingTownship.as(township.officer(), () -> drawing.draw(township.campaign, null));
        sign(1);
        sign(2);
        bothAtOnce();
        assertThat(doneOn()).as("at once").containsExactly(township.today().toString());
        township.texts("update campaign_task set done_on = null, done_by = null where phase = 'CENSUS' and campaign_id = " + township.campaign + " returning phase");
        township.texts("update census_sheet set state = 'OPEN' where id = " + line(2).id() + " returning id");
        township.move(2, "97879");
        assertThat(doneOn()).as("the branch whose list is missing has gone").containsExactly(township.today().toString());
        assertThat(PreparingTownship.as(township.officer(), () -> preparation.census(township.campaign, null))).hasSize(1);
    }

    private void bothAtOnce() throws Exception {
        CensusBook.Line first = line(1);
        CensusBook.Line second = line(2);
        Caller officer = township.officer();
        Caller approver = township.approver();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> acts = List.of(() -> accept(officer, first, start), () -> accept(approver, second, start));
            for (Future<Boolean> act : hands.invokeAll(acts)) {
                assertThat(act.get()).isTrue();
            }
        } finally {
            hands.shutdown();
        }
    }

    private boolean accept(Caller by, CensusBook.Line list, CyclicBarrier start) throws Exception {
        start.await();
        PreparingTownship.as(by, () -> checking.accept(list.id(), list.version()));
        return true;
    }

    private void sign(int branch) throws Exception {
        CensusBook.Line list = line(branch);
        PreparingTownship.as(township.branch(branch), () -> completing.sign(list.id(), list.version()));
    }

    private CensusBook.Line line(int branch) throws Exception {
        return PreparingTownship.as(township.officer(), () -> preparation.census(township.campaign, null)).get(branch - 1);
    }

    private List<String> doneOn() throws Exception {
        return township.texts("select done_on from campaign_task where campaign_id = " + township.campaign + " and phase = 'CENSUS' and done_on is not null");
    }
}
