package org.mingping.appraisal.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.mingping.support.TwoServers;

/** Reads the servers' logs, with access logs switched on against our advice. */
final class LogReader {

    private static final int LATEST_SECONDS = 60;

    private final TwoServers servers;

    LogReader(TwoServers servers) {
        this.servers = servers;
    }

    /** That somebody voted, each with an answer as long as any other; no mark, token or code. @param ballots so many came in */
    void learnsNothing(Set<Long> branches, int ballots, Set<String> codes) throws Exception {
        List<String> lines = servers.logs();
        List<String> casts = casts(lines, branches);
        for (int waited = 0; casts.size() < ballots && waited < LATEST_SECONDS; waited++) {
            pushTheLog();
            Thread.sleep(1_000);
            lines = servers.logs();
            casts = casts(lines, branches);
        }
        assertThat(casts).as("access logs").hasSize(ballots);
        assertThat(casts.stream().map(line -> line.replaceAll(".* (\\d+ \\d+).*", "$1")).distinct()).as("status and length of the answers").hasSize(1);
        for (String word : Truth.words()) {
            assertThat(lines).as(word).noneMatch(line -> line.matches(".*\\b" + word + "\\b.*"));
        }
        assertThat(lines).noneMatch(line -> line.contains("mp_voter_") || line.contains("token of "));
        assertThat(lines).as("codes").noneMatch(line -> codes.stream().anyMatch(line::contains));
    }

    private static List<String> casts(List<String> lines, Set<Long> branches) {
        return lines.stream().filter(line -> line.contains("/api/v1/ballots HTTP/") || line.contains("/ballots HTTP/")
                && branches.contains(Long.valueOf(line.replaceAll(".*branch-appraisals/(\\d+)/ballots.*", "$1")))).toList();
    }

    /** Payara writes its access log whenever some thousand characters are together, else every five minutes: further requests push the last votes out. */
    private void pushTheLog() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String url : servers.urls()) {
            for (int request = 0; request < 50; request++) {
                client.send(HttpRequest.newBuilder(URI.create(url + "health/live")).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
