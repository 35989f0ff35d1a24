package org.mingping.appraisal.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mingping.shared.api.ApiClient;
import org.mingping.support.BallotCounty.Voter;
import org.mingping.support.BallotCounty;
import org.mingping.support.SharedServers;

/**
 * 500 voters who each send their ballot eight times at once, over two servers on one database; and the same while servers and database are killed at random
 * moments: {@code mingping.kills} of them, 3 in {@code mvn verify}, 20 in {@code mvn -Pfaults verify}.
 */
@DisplayName("§4 Every ballot is in the box exactly once")
class ExactlyOnceIT {

    private static final int BRANCHES = 25;
    private static final int MEMBERS = 20;

    @RegisterExtension
    private final BeforeEachCallback finder = context -> servers = SharedServers.of(context);

    private SharedServers servers;
    private final long seed = Long.getLong("mingping.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private FutureTask<Void> returning;

    @Test
    @DisplayName("when 500 voters send it eight times at once to two servers: 500 sheets, and eight times the same receipt")
    void eightTimesAtOnce() throws Exception {
        Map<Long, List<Voter>> branches = opened("9995", 6_300_000_000L, 2027);
        Truth truth = Truth.drawn(branches, random);
        List<Voter> voters = shuffled(branches);
        try (VotingLoad load = new VotingLoad(servers.both().urls(), truth)) {
            await(load.send(voters));
            assertThat(load.instead()).as("answers without a receipt").isEmpty();
            assertThat(load.answered()).isEqualTo(voters.size() * VotingLoad.AT_ONCE);
            eachOnce(load, voters, branches.keySet());
        }
    }

    @Test
    @DisplayName("when servers and database are killed meanwhile: none lost, none twice, and whoever asks again with their token gets their receipt")
    void killed() throws Exception {
        int kills = Integer.getInteger("mingping.kills", 3);
        Map<Long, List<Voter>> branches = opened("9996", 6_500_000_000L, 2028);
        Truth truth = Truth.drawn(branches, random);
        List<Voter> voters = shuffled(branches);
        try (VotingLoad load = new VotingLoad(servers.both().urls(), truth)) {
            for (int kill = 0; kill < kills; kill++) {
                List<Voter> now = voters.subList(voters.size() * kill / kills, voters.size() * (kill + 1) / kills);
                int moment = load.answered() + random.nextInt(now.size() * VotingLoad.AT_ONCE * 9 / 10);
                boolean database = kill % 2 == 0;
                if (!database) {
                    awaitReturn();
                }
                List<Future<?>> sent = load.send(now);
                while (load.answered() < moment) {
                    // Where all have given up before that moment, this says why instead of waiting for ever.
                    if (sent.stream().allMatch(Future::isDone)) {
                        await(sent);
                    }
                    Thread.sleep(1);
                }
                Thread.sleep(random.nextInt(20));
                say((database ? "kill -9 of PostgreSQL" : "kill -9 of a server") + " after " + load.answered() + " answers");
                kill(database);
                await(sent);
            }
            awaitReturn();
            say(load.unknown() + " of " + load.answered() + " did not hear of their first try; instead of a receipt came " + load.instead());
            assertThat(load.unknown()).as("were in doubt").isPositive();
            assertThat(load.instead().keySet()).as("failures that are said in the interface's own shape").doesNotContain("500 of no product", "401 of no product");
            assertThat(load.answered()).isEqualTo(voters.size() * VotingLoad.AT_ONCE);
            eachOnce(load, voters, branches.keySet());
        }
    }

    private void kill(boolean database) throws Exception {
        if (database) {
            servers.both().database().killAndRestart();
            return;
        }
        int server = random.nextInt(2);
        servers.both().kill(server);
        returning = new FutureTask<>(() -> {
            servers.both().restart(server);
            return null;
        });
        new Thread(returning, "returning server").start();
    }

    /** One of the two is up at any time. */
    private void awaitReturn() throws Exception {
        if (returning != null) {
            returning.get();
        }
    }

    /** Roll and box equal, whoever was given a receipt stands on the roll with it, and every box can be sealed. */
    private void eachOnce(VotingLoad load, List<Voter> voters, Set<Long> branches) throws Exception {
        assertThat(load.receipts()).hasSize(voters.size());
        assertThat(load.receipts().values()).as("receipts of one voter").allSatisfy(receipts -> assertThat(receipts).hasSize(1));
        String these = branches.stream().map(String::valueOf).collect(Collectors.joining(","));
        assertThat(texts("select count(*) from ballot_sheet where branch_appraisal_id in (" + these + ")")).containsExactly(Integer.toString(voters.size()));
        Map<Long, String> ticks = new HashMap<>();
        texts("select member_id || ' ' || receipt from ballot_tick where branch_appraisal_id in (" + these + ")")
                .forEach(tick -> ticks.put(Long.valueOf(tick.split(" ")[0]), tick.split(" ")[1]));
        assertThat(ticks).isEqualTo(load.receipts().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().member(), one -> one.getValue().iterator().next())));
        ApiClient county = servers.county().get(0);
        for (long branch : branches) {
            ApiClient.Answer closed = county.post("branch-appraisals/" + branch + "/closing", "{}");
            assertThat(closed.status()).as(closed.body()).isEqualTo(200);
            assertThat(closed.object().getInt("sheets")).isEqualTo(MEMBERS);
            assertThat(closed.object().getInt("marks")).isEqualTo(MEMBERS * (MEMBERS - 1));
        }
    }

    private Map<Long, List<Voter>> opened(String code, long from, int year) throws Exception {
        say("-Dmingping.seed=" + seed);
        try (Connection owner = servers.both().asOwner()) {
            BallotCounty county = new BallotCounty(owner, servers.both().database().secret("mingping.token.pepper"));
            county.settle(code, from, 5, BRANCHES, MEMBERS);
            BallotCounty.openCycle(servers.county().get(0), year);
            return county.openBallots(servers.county(), from);
        }
    }

    private List<Voter> shuffled(Map<Long, List<Voter>> branches) {
        List<Voter> voters = new ArrayList<>(branches.values().stream().flatMap(List::stream).toList());
        Collections.shuffle(voters, random);
        return voters;
    }

    private static void await(List<Future<?>> sent) throws Exception {
        for (Future<?> one : sent) {
            one.get();
        }
    }

    private List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = servers.both().asOwner(); Statement statement = connection.createStatement()) {
            statement.execute("set search_path to mingping");
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static void say(String text) {
        System.out.println("exactly once: " + text);
    }
}
