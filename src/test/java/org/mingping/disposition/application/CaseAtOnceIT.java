package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.SealedEntries;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§5 Two who act in one case at once")
class CaseAtOnceIT {

    @Inject
    private CaseWalker walker;
    @Inject
    private ApprovingDisposition approving;
    @Inject
    private OpeningCase opening;
    @Inject
    private FilingCase filing;
    @Inject
    private KeepingScans scans;
    @Inject
    private ReadingCaseFolder folder;
    @Inject
    private SendingSealedFile sending;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9781", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("come to one approval, one end of the membership, and one who is told that the page is stale")
    void approvers() throws Exception {
        long id = walker.reported(township, 11);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        township.township(() -> {
            approving.review(id, walker.version(township, id), "程序完备");
            return null;
        });
        int version = walker.version(township, id);
        List<String> outcomes = atOnce(() -> approve(9_870_021, id, version), () -> approve(9_870_022, id, version));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "STALE_VERSION");
        assertThat(township.texts("select count(*) from case_entry where action = 'APPROVE' and case_id = " + id)).containsExactly("1");
        assertThat(township.texts("select count(*) from member_event where kind = 'status' and after_value = 'FORMER' and member_id = " + township.member(11))).containsExactly("1");
    }

    @Test
    @DisplayName("open one case on one ground")
    void openers() throws Exception {
        Callable<Object> open = () -> township.branch(() -> opening.graveProblem(township.member(12), "群众反映"));
        assertThat(atOnce(open, open)).containsExactlyInAnyOrder("done", "CASE_RUNS");
        assertThat(township.texts("select count(*) from disposition_case where member_id = " + township.member(12))).containsExactly("1");
    }

    @Test
    @DisplayName("lay a scan into a file and seal it, in whichever order: it is in the sealed file, or refused and nowhere")
    void scanWhileSealing() throws Exception {
        for (boolean scanFirst : new boolean[] {true, false}) {
            int number = scanFirst ? 15 : 16;
            long id = walker.to(township, number, Disposition.DIRECT_REMOVAL);
            walker.served(township, id);
            walker.act(township, id, version -> filing.file(id, version, ""));
            byte[] paper = township.branch(() -> folder.print(id, 0, false, Messages.CHINESE)).content();
            int version = walker.version(township, id);
            Callable<Object> scan = () -> township.branch(() -> scans.add(id, CasePaper.VERIFICATION, "补充材料.pdf", paper));
            Callable<Object> seal = () -> township.township(() -> {
                filing.seal(id, version);
                return null;
            });
            List<String> outcomes = queued(id, scanFirst ? scan : seal, scanFirst ? seal : scan);
            assertThat(outcomes).containsExactly("done", scanFirst ? "done" : "CASE_SEALED");
            List<String> sealed = SealedEntries.titles(township.township(() -> SealedEntries.file(folder, sending, id)));
            assertThat(sealed.stream().filter(title -> title.contains("补充材料")).count()).as("in the file").isEqualTo(scanFirst ? 1 : 0);
            assertThat(township.texts("select count(*) from case_paper where case_id = " + id)).as("in the table").containsExactly(scanFirst ? "1" : "0");
            walker.back();
        }
    }

    /** Both wait for the case, the one before the other, until whoever holds it lets go. */
    private List<String> queued(long id, Callable<Object> one, Callable<Object> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Object>> running = new ArrayList<>();
        try (Connection holder = database.getConnection(); Statement held = holder.createStatement()) {
            holder.setAutoCommit(false);
            held.execute("select id from disposition_case where id = " + id + " for update");
            for (Callable<Object> work : List.of(one, other)) {
                running.add(two.submit(work));
                waiting(running.size());
            }
            holder.rollback();
            holder.setAutoCommit(true);
            return outcomes(running);
        } finally {
            two.shutdownNow();
        }
    }

    private void waiting(int sessions) throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            if (Integer.parseInt(township.texts("select count(*) from pg_locks where not granted").get(0)) >= sessions) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("nobody waits for the case");
    }

    private Object approve(long account, long id, int version) throws Exception {
        return township.countyApprover(account, () -> {
            approving.approve(id, version, "同意");
            return null;
        });
    }

    private static List<String> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            return outcomes(two.invokeAll(List.of(one, other)));
        } finally {
            two.shutdownNow();
        }
    }

    private static List<String> outcomes(List<Future<Object>> running) throws InterruptedException {
        List<String> outcomes = new ArrayList<>();
        for (Future<Object> future : running) {
            try {
                future.get();
                outcomes.add("done");
            } catch (ExecutionException failure) {
                outcomes.add(failure.getCause() instanceof Refusal refusal ? refusal.code() : failure.getCause().toString());
            }
        }
        return outcomes;
    }
}
