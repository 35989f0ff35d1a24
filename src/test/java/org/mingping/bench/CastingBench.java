package org.mingping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.mingping.shared.api.ApiClient;
import org.mingping.support.BallotCounty;
import org.mingping.support.BallotCounty.Voter;
import org.mingping.support.VoterClient;

/**
 * Ballots cast over the interface by sixteen voters at once, each under their own token, beside the two rows that one leaves, in one transaction, by bare JDBC over
 * sixteen connections: sheets of twenty members, into the same tables.
 */
class CastingBench extends BenchSuite {

    private static final long FROM = 7_100_000_000L;
    private static final int BRANCHES = 100;
    private static final int MEMBERS = 20;
    private static final int AT_ONCE = 16;
    private static final int MOST_MILLIS = 100;
    /** Runs before any is measured: Java compiles what a ballot passes for half a minute, and a county's servers are up for months. */
    private static final int WARM = 10;

    private static final String TICK = "insert into mingping.ballot_tick values (?, ?, ?, 1, ?, ?, ?)";
    private static final String SHEET = "insert into mingping.ballot_sheet values (?, ?, ?, 1, 'MEMBERS', ?)";

    @Test
    void sixteenVotersAtOnce() throws Exception {
        try (Connection owner = database().asOwner()) {
            BenchCounty county = new BenchCounty(owner);
            county.leave();
            BallotCounty ballots = new BallotCounty(owner, database().secret("mingping.token.pepper"));
            ballots.settle("9971", FROM, 10, BRANCHES, MEMBERS);
            ApiClient client = ApiClient.withToken(product().url(), countyToken());
            BallotCounty.openCycle(client, 2026);
            List<Voter> voters = ballots.openBallots(List.of(client), FROM).values().stream().flatMap(List::stream).toList();
            try {
                Ours ours = new Ours(county, product().url(), voters);
                for (int warm = 0; warm < WARM; warm++) {
                    ours.prepare();
                    ours.run();
                }
                ours.worst.clear();
                compare("2,000 ballots cast by 16 voters at once", 2.5, new Floor(county, connections(), voters), ours);
                note("p99 of a ballot, ms, beside what is allowed", 1, MOST_MILLIS, ours.p99());
            } finally {
                county.execute("delete from api_token where label = 'test'; delete from account_role where granted_by = 'test'; delete from account where password_hash = 'none'");
                county.leave();
            }
        }
    }

    private List<Connection> connections() throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (int one = 0; one < AT_ONCE; one++) {
            Connection connection = database().asOwner();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        return connections;
    }

    private static void empty(BenchCounty county) throws SQLException {
        county.execute("truncate ballot_tick, ballot_sheet");
    }

    private record Floor(BenchCounty county, List<Connection> connections, List<Voter> voters) implements Measured {

        @Override
        public void prepare() throws SQLException {
            empty(county);
        }

        @Override
        public void run() throws Exception {
            Queue<Voter> left = new ConcurrentLinkedQueue<>(voters);
            List<Callable<Void>> work = new ArrayList<>();
            for (Connection connection : connections) {
                work.add(() -> {
                    cast(connection, left);
                    return null;
                });
            }
            BallotCounty.atOnce(AT_ONCE, work);
        }

        private static void cast(Connection connection, Queue<Voter> left) throws SQLException {
            byte[] hash = new byte[32];
            byte[] sealed = new byte[64 + MEMBERS + 16];
            try (PreparedStatement tick = connection.prepareStatement(TICK); PreparedStatement sheet = connection.prepareStatement(SHEET)) {
                for (Voter voter = left.poll(); voter != null; voter = left.poll()) {
                    place(tick, voter).setLong(4, voter.member());
                    tick.setBytes(5, hash);
                    tick.setString(6, "3333-4444-6666-7777");
                    tick.executeUpdate();
                    place(sheet, voter).setBytes(4, sealed);
                    sheet.executeUpdate();
                    connection.commit();
                }
            }
        }

        private static PreparedStatement place(PreparedStatement insert, Voter voter) throws SQLException {
            insert.setLong(1, 1);
            insert.setString(2, "/99/9971T1/9971T1X1/");
            insert.setLong(3, voter.branch());
            return insert;
        }
    }

    /** Keeps how long each ballot took, of the runs that count and of the one that does not. */
    private static final class Ours implements Measured {

        private final BenchCounty county;
        private final String url;
        private final List<Voter> voters;
        private final VoterClient client = new VoterClient();
        private final Map<Long, Map<Long, String>> marks = new TreeMap<>();
        private final List<Double> worst = new ArrayList<>();
        private final Queue<Double> millis = new ConcurrentLinkedQueue<>();

        Ours(BenchCounty county, String url, List<Voter> voters) {
            this.county = county;
            this.url = url;
            this.voters = voters;
            for (Voter voter : voters) {
                Map<Long, String> own = new TreeMap<>();
                voters.stream().filter(other -> other.branch() == voter.branch() && other != voter).forEach(other -> own.put(other.appraised(), "QUALIFIED"));
                marks.put(voter.member(), own);
            }
        }

        @Override
        public void prepare() throws SQLException {
            empty(county);
            millis.clear();
        }

        @Override
        public void run() throws Exception {
            List<Callable<Void>> casts = new ArrayList<>();
            for (Voter voter : voters) {
                casts.add(() -> {
                    long begun = System.nanoTime();
                    ApiClient.Answer answer = client.cast(url, voter, marks.get(voter.member()), "token");
                    millis.add((System.nanoTime() - begun) / 1e6);
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                    return null;
                });
            }
            BallotCounty.atOnce(AT_ONCE, casts);
            double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            worst.add(sorted[(int) Math.ceil(sorted.length * 0.99) - 1]);
        }

        /** The median of the runs, without the first. */
        double p99() {
            double[] counted = worst.subList(1, worst.size()).stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return counted[counted.length / 2];
        }
    }
}
