package org.mingping.appraisal.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingping.shared.api.ApiClient.Answer;
import org.mingping.support.BallotCounty.Voter;
import org.mingping.support.VoterClient;

/**
 * Voters who each send the same ballot eight times at once, to this server and to that. Who hears nothing, or of a failure, asks again with the same token
 * until they are answered.
 */
final class VotingLoad implements AutoCloseable {

    static final int AT_ONCE = 8;
    private static final int VOTERS_AT_ONCE = 6;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final VoterClient client = new VoterClient();
    private final ExecutorService pool = Executors.newFixedThreadPool(VOTERS_AT_ONCE * AT_ONCE);
    private final List<String> servers;
    private final Truth truth;
    private final Map<Voter, Set<String>> receipts = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    /** What came instead of a receipt, and how often. */
    private final Map<String, Integer> instead = new ConcurrentSkipListMap<>();

    VotingLoad(List<String> servers, Truth truth) {
        this.servers = servers;
        this.truth = truth;
    }

    /** Sends all of them off. @return ends when every one of them has its receipt */
    List<Future<?>> send(List<Voter> voters) {
        List<Future<?>> sent = new ArrayList<>();
        for (Voter voter : voters) {
            for (int one = 0; one < AT_ONCE; one++) {
                int first = one;
                sent.add(pool.submit(() -> {
                    castUntilAnswered(voter, first);
                    return null;
                }));
            }
        }
        return sent;
    }

    private void castUntilAnswered(Voter voter, int first) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        boolean asksAgain = false;
        for (int turn = first; System.nanoTime() < deadline; turn++) {
            String other = instead(voter, servers.get(turn % servers.size()));
            if (other == null) {
                answered.incrementAndGet();
                return;
            }
            instead.merge(other, 1, Integer::sum);
            if (!asksAgain) {
                asksAgain = true;
                unknown.incrementAndGet();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no answer for voter " + voter.member());
    }

    /** @return null where a receipt came */
    private String instead(Voter voter, String server) throws InterruptedException {
        try {
            Answer answer = client.cast(server, voter, truth.of(voter.member()), "token-" + voter.member());
            if (answer.status() == 200) {
                receipts.computeIfAbsent(voter, one -> ConcurrentHashMap.newKeySet()).add(answer.object().getString("receipt"));
                return null;
            }
            // A server that is just starting listens before the product is there, and says of every address that it knows none.
            boolean ofTheProduct = answer.mediaType().contains("json");
            assertThat(ofTheProduct && answer.status() < 500).as(answer.body()).isFalse();
            return answer.status() + (ofTheProduct ? "" : " of no product");
        } catch (IOException nothingHeard) {
            return nothingHeard.getClass().getSimpleName();
        }
    }

    int answered() {
        return answered.get();
    }

    /** How many heard nothing of their first try, or of a failure. */
    int unknown() {
        return unknown.get();
    }

    Map<String, Integer> instead() {
        return instead;
    }

    /** What each of them was given. */
    Map<Voter, Set<String>> receipts() {
        return receipts;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
