package org.mingping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;
import org.mingping.support.RunningProduct;
import org.mingping.support.TestCounty;

/**
 * Importing 100,000 rows by a server of its own whose whole heap, Payara and all it has loaded included, is 256 MB: what does not fit
 * fails. The table shows the most that was seen in use.
 */
class HeapOfImportBench extends BenchSuite {

    private static final int MEMBERS = 100_000;
    private static final int MEGABYTES = 256;
    private static final Pattern USED = Pattern.compile("memory_usedHeap_bytes\\S* ([0-9.E+]+)");

    @Test
    void importing100000Members() throws Exception {
        Path workbook = RosterImportBench.workbook(MEMBERS);
        try (RunningProduct small = RunningProduct.onEmptyFolder(Path.of("target", "bench-heap"), Map.of(
                "mingping.demo", "false",
                "mingping.county", TestCounty.CODE_AND_NAME,
                "mingping.password.iterations", TestCounty.PASSWORD_ITERATIONS), RunningProduct.Compilers.BOTH, MEGABYTES + "m")) {
            String announced = small.announcement().stripTrailing();
            ApiClient client = ApiClient.withToken(small.url(), announced.substring(announced.lastIndexOf(' ') + 1));
            double before = used(client);
            CompletableFuture<Answer> importing = CompletableFuture.supplyAsync(() -> upload(client, workbook));
            double most = before;
            while (!importing.isDone()) {
                most = Math.max(most, used(client));
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(importing.join().body()).contains("\"accepted\":" + MEMBERS).contains("\"changed\":" + MEMBERS);
            note("MB of heap, the whole server, importing 100,000 rows", 1, MEGABYTES, most);
        }
    }

    private static Answer upload(ApiClient client, Path workbook) {
        try {
            return client.upload("roster", workbook);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Megabytes. */
    private static double used(ApiClient client) throws Exception {
        Matcher found = USED.matcher(client.visit("metrics").body());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1)) / (1 << 20);
    }
}
