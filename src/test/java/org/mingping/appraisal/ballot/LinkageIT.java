package org.mingping.appraisal.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mingping.shared.api.ApiClient;
import org.mingping.support.BallotCounty;
import org.mingping.support.BallotCounty.Voter;
import org.mingping.support.VoterClient;

/**
 * 3,000 voters of 300 branches cast their ballots at once over two servers, which are then sealed; an {@link Attacker} with all but the keys tries every way to
 * tell who marked whom how. The measure is what the published totals alone give away ({@link Truth#baseline}); 3σ above it is a leak. Ways that give each
 * voter one of a member's marks are measured against chance too, which is finer: 4.5σ either side, for there are 36 of them in every run.
 */
@DisplayName("§4 An attacker with the database, its log, its files, a backup and the servers' logs")
class LinkageIT {

    private static final long FROM = 6_100_000_000L;
    private static final int TOWNSHIPS = 30;
    private static final int LATEST_LOG_SECONDS = 60;
    private static final int BRANCHES = 300;
    private static final int MEMBERS = 10;

    @RegisterExtension
    private final BeforeEachCallback finder = context -> servers = BallotServers.of(context);

    private BallotServers servers;
    private final long seed = Long.getLong("mingping.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final long begun = System.nanoTime();
    private final VoterClient client = new VoterClient();

    @BeforeEach
    void sayTheSeed() {
        System.out.println("linkage: -Dmingping.seed=" + seed);
    }

    @Test
    @DisplayName("links voters to marks no better than one who reads the published totals, and links every one in a naive store")
    void links() throws Exception {
        try (Connection owner = servers.both().asOwner(); Connection files = servers.both().database().asSuperuser()) {
            run(files, "alter system set wal_keep_size = '4GB'", "alter system set autovacuum = off", "select pg_reload_conf()",
                    "create extension if not exists pageinspect", "create extension if not exists pg_walinspect", "create schema backup");
            new BallotCounty(owner, servers.both().database().secret("mingping.token.pepper")).settle("9994", FROM, TOWNSHIPS, BRANCHES, MEMBERS);
            BallotCounty.openCycle(servers.county().get(0), 2026);
            Map<Long, List<Voter>> branches = new BallotCounty(owner, "").openBallots(servers.county(), FROM);
            Truth truth = Truth.drawn(branches, random);
            List<Voter> inOrder = new ArrayList<>(branches.values().stream().flatMap(List::stream).toList());
            Collections.shuffle(inOrder, random);
            String from = text(files, "select pg_current_wal_insert_lsn()");

            say("settled and opened in %d s", seconds());
            castAll(inOrder, truth);
            say("cast after %d s", seconds());
            backup(files, "mingping");
            Map<Long, byte[]> boxes = publicKeys(files);
            closeAll(branches.keySet());
            say("sealed after %d s", seconds());
            NaiveStore naive = new NaiveStore(files);
            naive.cast(inOrder, truth);
            backup(files, "naive");

            say("put into the naive store after %d s", seconds());
            run(files, "select pg_switch_wal()");
            Attacker.collect(files, from, text(files, "select pg_current_wal_flush_lsn()"), "mingping", "naive");
            report(files);
            productTellsNothing(new Attacker(files, "mingping"), truth, inOrder);
            naiveTellsAll(new Attacker(files, "naive"), truth, inOrder);
            sheetsTellNothing(new Attacker(files, "mingping"), boxes, inOrder);
            logsTellNothing(branches.keySet());
            say("attacked after %d s", seconds());
        }
    }

    private long seconds() {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }

    private void castAll(List<Voter> inOrder, Truth truth) throws Exception {
        List<String> urls = servers.both().urls();
        List<Callable<Void>> casts = new ArrayList<>();
        for (Voter voter : inOrder) {
            String url = urls.get(casts.size() % urls.size());
            casts.add(() -> {
                ApiClient.Answer answer = client.cast(url, voter, truth.of(voter.member()), "token of " + voter.member());
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                return null;
            });
        }
        BallotCounty.atOnce(8, casts);
    }

    private void closeAll(Set<Long> branches) throws Exception {
        List<ApiClient> county = servers.county();
        List<Callable<Void>> closings = new ArrayList<>();
        for (long branch : branches) {
            ApiClient client = county.get(closings.size() % county.size());
            closings.add(() -> {
                ApiClient.Answer answer = client.post("branch-appraisals/" + branch + "/closing", "{}");
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                return null;
            });
        }
        BallotCounty.atOnce(4, closings);
    }

    private void productTellsNothing(Attacker attacker, Truth truth, List<Voter> voters) throws SQLException {
        SoftAssertions softly = new SoftAssertions();
        Truth.Score baseline = truth.baseline(Set.of());
        say("marks %d, by the published totals %.4f, 3σ %.4f", baseline.of(), baseline.share(), 3 * baseline.sigma() / baseline.of());
        for (Map.Entry<String, Map<Long, Map<Long, String>>> attack : attacker.byOrder().entrySet()) {
            Truth.Score score = truth.score(attack.getValue(), Set.of());
            double beside = truth.besideChance(score.hits());
            say("%-60s %.4f, %+.2fσ beside chance", attack.getKey(), score.share(), beside);
            softly.assertThat(covers(attack.getValue(), voters)).as(attack.getKey() + " had something to try with").isTrue();
            softly.assertThat((double) score.hits()).as(attack.getKey()).isLessThanOrEqualTo(baseline.hits() + 3 * baseline.sigma());
            softly.assertThat(Math.abs(beside)).as(attack.getKey() + " beside chance").isLessThan(4.5);
        }
        Set<Long> known = known(voters);
        for (Map.Entry<String, Truth.Score> score : others(attacker, truth, known).entrySet()) {
            Truth.Score usual = score.getKey().startsWith("known") ? truth.baseline(known) : baseline;
            say("%-60s %.4f (totals %.4f)", score.getKey(), score.getValue().share(), usual.share());
            softly.assertThat((double) score.getValue().hits()).as(score.getKey()).isLessThanOrEqualTo(usual.hits() + 3 * usual.sigma());
        }
        softly.assertAll();
    }

    private void naiveTellsAll(Attacker attacker, Truth truth, List<Voter> voters) throws SQLException {
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, Map<Long, Map<Long, String>>> attack : attacker.byOrder().entrySet()) {
            Truth.Score score = truth.score(attack.getValue(), Set.of());
            if (!attack.getKey().matches("(receipts|roll) ×.*|.*backwards")) {
                softly.assertThat(score.share()).as("naive: " + attack.getKey()).isGreaterThan(0.99);
            }
        }
        Set<Long> known = known(voters);
        Truth.Score usual = truth.baseline(known);
        for (Map.Entry<String, Truth.Score> score : others(attacker, truth, known).entrySet()) {
            say("naive: %-53s %.4f", score.getKey(), score.getValue().share());
            if (score.getKey().startsWith("known")) {
                softly.assertThat((double) score.getValue().hits()).as("naive: " + score.getKey()).isGreaterThan(usual.hits() + 3 * usual.sigma());
            } else {
                softly.assertThat(score.getValue().share()).as("naive: " + score.getKey()).isGreaterThan(0.99);
            }
        }
        softly.assertAll();
    }

    private static Map<String, Truth.Score> others(Attacker attacker, Truth truth, Set<Long> known) throws SQLException {
        return Map.of("the same transaction", truth.score(attacker.sameTransaction(), Set.of()),
                "what follows in the log", truth.score(attacker.nextInTheLog(), Set.of()),
                "known voters' sheets", truth.score(attacker.sameSheet(truth, known), known),
                "known voters' lengths", truth.score(attacker.sameLength(truth, known), known));
    }

    /** Three of ten tell the attacker how they voted. */
    private static Set<Long> known(List<Voter> voters) {
        return voters.stream().map(Voter::member).filter(member -> member % 10 < 3).collect(Collectors.toSet());
    }

    private static boolean covers(Map<Long, Map<Long, String>> guesses, List<Voter> voters) {
        return guesses.size() == voters.size() && guesses.values().stream().allMatch(marks -> marks.size() == MEMBERS - 1);
    }

    /** All of one length, none like another, no ephemeral key used twice; and trying out what anybody can seal for the box meets none. */
    private static void sheetsTellNothing(Attacker attacker, Map<Long, byte[]> boxes, List<Voter> voters) throws Exception {
        Map<Long, byte[]> sheets = attacker.sheets();
        assertThat(sheets).hasSize(voters.size());
        assertThat(sheets.values().stream().map(sheet -> sheet.length).distinct()).hasSize(1);
        for (int[] part : new int[][] {{0, 32}, {32, 64}, {64, 64 + MEMBERS + 16}}) {
            assertThat(sheets.values().stream().map(sheet -> ByteBuffer.wrap(Arrays.copyOfRange(sheet, part[0], part[1]))).collect(Collectors.toSet()))
                    .as("bytes %d to %d", part[0], part[1]).hasSize(voters.size());
        }
        Set<ByteBuffer> tried = new HashSet<>();
        for (Map.Entry<Long, byte[]> box : boxes.entrySet()) {
            for (byte mark = 0; mark < 5; mark++) {
                byte[] filled = new byte[MEMBERS];
                Arrays.fill(filled, mark);
                HPKE hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
                tried.add(ByteBuffer.wrap(hpke.seal(hpke.deserializePublicKey(box.getValue()), ("mingping ballot 1-" + box.getKey() + "-1")
                        .getBytes(StandardCharsets.UTF_8), "MEMBERS".getBytes(StandardCharsets.UTF_8), filled, null, null, null)[0]));
            }
        }
        assertThat(sheets.values()).noneMatch(sheet -> tried.contains(ByteBuffer.wrap(Arrays.copyOfRange(sheet, 64, sheet.length))));
    }

    /** Payara writes its access log whenever some thousand characters are together, else every five minutes: further requests push the last votes out. */
    private void pushTheLog() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String url : servers.both().urls()) {
            for (int request = 0; request < 50; request++) {
                client.send(HttpRequest.newBuilder(URI.create(url + "health/live")).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private static List<String> casts(List<String> lines, Set<Long> branches) {
        return lines.stream().filter(line -> line.contains("/ballots HTTP/")
                && branches.contains(Long.valueOf(line.replaceAll(".*branch-appraisals/(\\d+)/ballots.*", "$1")))).toList();
    }

    private void logsTellNothing(Set<Long> branches) throws Exception {
        List<String> lines = servers.both().logs();
        List<String> casts = casts(lines, branches);
        for (int waited = 0; casts.size() < BRANCHES * MEMBERS && waited < LATEST_LOG_SECONDS; waited++) {
            pushTheLog();
            Thread.sleep(1_000);
            lines = servers.both().logs();
            casts = casts(lines, branches);
        }
        assertThat(casts).as("access logs").hasSize(BRANCHES * MEMBERS);
        assertThat(casts.stream().map(line -> line.replaceAll(".* (\\d+ \\d+).*", "$1")).distinct()).as("status and length of the answers").hasSize(1);
        for (String word : Truth.words()) {
            assertThat(lines).as(word).noneMatch(line -> line.matches(".*\\b" + word + "\\b.*"));
        }
        assertThat(lines).noneMatch(line -> line.contains("mp_voter_") || line.contains("token of "));
    }

    private void report(Connection files) throws SQLException {
        say("log records of ticks %s, marks %s; in the heap: sheets %s of which dead %s, marks %s of which dead %s",
                text(files, "select count(*) from wal where relfilenode = pg_relation_filenode('mingping.ballot_tick')"),
                text(files, "select count(*) from wal where relfilenode = pg_relation_filenode('mingping.ballot_mark')"),
                text(files, "select count(*) from heap where relation = 'mingping.ballot_sheet'"),
                text(files, "select count(*) from heap where relation = 'mingping.ballot_sheet' and t_xmax::text <> '0'"),
                text(files, "select count(*) from heap where relation = 'mingping.ballot_mark'"),
                text(files, "select count(*) from heap where relation = 'mingping.ballot_mark' and t_xmax::text <> '0'"));
    }

    private static void backup(Connection files, String schema) throws SQLException {
        run(files, "create table backup." + schema + "_sheet as select xmin::text as xmin_then, ctid as place_then, * from " + schema + ".ballot_sheet");
    }

    private static Map<Long, byte[]> publicKeys(Connection files) throws SQLException {
        Map<Long, byte[]> keys = new HashMap<>();
        try (Statement read = files.createStatement(); ResultSet rows = read.executeQuery("select branch_appraisal_id, public_key from mingping.ballot_box")) {
            while (rows.next()) {
                keys.put(rows.getLong(1), rows.getBytes(2));
            }
        }
        return keys;
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement run = connection.createStatement()) {
            for (String statement : statements) {
                run.execute(statement);
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement read = connection.createStatement(); ResultSet row = read.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void say(String text, Object... values) {
        System.out.println("linkage: " + String.format(Locale.ROOT, text, values));
    }
}
