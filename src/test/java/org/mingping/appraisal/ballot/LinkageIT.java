package org.mingping.appraisal.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mingping.shared.api.ApiClient;
import org.mingping.support.BallotCounty.Voter;
import org.mingping.support.BallotCounty;
import org.mingping.support.SharedServers;
import org.mingping.support.VoterClient;

/**
 * 2,100 members and 1,050 mass representatives of 210 branches cast their ballots at once over two servers, which are then sealed; an {@link Attacker} with all but
 * the keys tries every way to tell who marked whom how, of members by their ticks, of representatives by their codes. The measure is what the published totals alone give away ({@link Truth#baseline}); 3σ above it is a leak. Ways that give each
 * voter one of a member's marks are measured against chance too, which is finer: 4.5σ either side, for there are 72 of them in every run.
 */
@DisplayName("§4 An attacker with the database, its log, its files, a backup and the servers' logs")
class LinkageIT {

    private static final long FROM = 6_100_000_000L;
    private static final int TOWNSHIPS = 30;
    private static final int BRANCHES = 210;
    private static final int MEMBERS = 10;
    /** Of each branch: as many as have to be for their marks to be kept apart from the members'. */
    private static final int REPRESENTATIVES = 5;
    private static final int BALLOTS = BRANCHES * (MEMBERS + REPRESENTATIVES);

    @RegisterExtension
    private final BeforeEachCallback finder = context -> servers = SharedServers.of(context);

    private SharedServers servers;
    private final long seed = Long.getLong("mingping.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final long begun = System.nanoTime();
    private final VoterClient client = new VoterClient();
    private final Set<String> codes = new HashSet<>();

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
            Map<Long, List<Voter>> branches = new BallotCounty(owner, "").openBallots(servers.county(), FROM, REPRESENTATIVES);
            Map<Long, List<Voter>> holders = withCodes(branches.keySet());
            List<Electorate> electorates = List.of(new Electorate("MEMBERS", branches, branches, Truth.drawn(branches, random)),
                    new Electorate("REPRESENTATIVES", holders, branches, Truth.drawn(holders, branches, random)));
            Map<Long, Map<Long, String>> marks = new HashMap<>();
            electorates.forEach(one -> one.all().forEach(voter -> marks.put(voter.member(), one.truth().of(voter.member()))));
            List<Voter> inOrder = new ArrayList<>(electorates.stream().flatMap(one -> one.all().stream()).toList());
            Collections.shuffle(inOrder, random);
            String from = text(files, "select pg_current_wal_insert_lsn()");

            say("settled and opened in %d s", seconds());
            Map<Long, String> receipts = castAll(inOrder, marks);
            say("cast after %d s", seconds());
            backup(files, "mingping");
            Map<Long, byte[]> boxes = publicKeys(files);
            closeAll(branches.keySet());
            say("sealed after %d s", seconds());
            NaiveStore naive = new NaiveStore(files);
            naive.cast(inOrder, marks, receipts);
            backup(files, "naive");

            say("put into the naive store after %d s", seconds());
            run(files, "select pg_switch_wal()");
            Attacker.collect(files, from, text(files, "select pg_current_wal_flush_lsn()"), "mingping", "naive");
            label(files, receipts);
            report(files);
            for (Electorate electorate : electorates) {
                say("--- %s", electorate.group());
                productTellsNothing(new Attacker(files, "mingping", electorate), electorate);
                naiveTellsAll(new Attacker(files, "naive", electorate), electorate);
            }
            sheetsTellNothing(files, electorates, boxes);
            new LogReader(servers.both()).learnsNothing(branches.keySet(), BALLOTS, codes);
            say("attacked after %d s", seconds());
        }
    }

    /** Representatives of each branch, with the codes they hold; they have no number of their own. */
    private Map<Long, List<Voter>> withCodes(Set<Long> branches) throws Exception {
        Map<Long, List<Voter>> holders = new LinkedHashMap<>();
        List<ApiClient> county = servers.county();
        long number = 0;
        for (long branch : branches) {
            ApiClient.Answer answer = county.get((int) (branch % county.size())).post("branch-appraisals/" + branch + "/mass-codes", "{\"count\":" + REPRESENTATIVES + "}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            List<Voter> ofBranch = new ArrayList<>();
            for (JsonValue code : answer.object().getJsonArray("codes")) {
                number--;
                ofBranch.add(new Voter(number, number, branch, ((JsonString) code).getString()));
                codes.add(((JsonString) code).getString());
            }
            holders.put(branch, ofBranch);
        }
        return holders;
    }

    /** Whose which receipt is, which no attacker knows: to tell whether what they guess of a code is true of its holder. */
    private static void label(Connection files, Map<Long, String> receipts) throws SQLException {
        run(files, "create temporary table representative (voter bigint, receipt text primary key)");
        try (PreparedStatement insert = files.prepareStatement("insert into representative values (?, ?)")) {
            for (Map.Entry<Long, String> one : receipts.entrySet()) {
                insert.setLong(1, one.getKey());
                insert.setString(2, one.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long seconds() {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }

    /** @return the receipts of representatives, by voter */
    private Map<Long, String> castAll(List<Voter> inOrder, Map<Long, Map<Long, String>> marks) throws Exception {
        List<String> urls = servers.both().urls();
        Map<Long, String> receipts = new ConcurrentHashMap<>();
        List<Callable<Void>> casts = new ArrayList<>();
        for (Voter voter : inOrder) {
            String url = urls.get(casts.size() % urls.size());
            casts.add(() -> {
                boolean member = voter.member() > 0;
                String token = "token of " + voter.member();
                ApiClient.Answer answer = member ? client.cast(url, voter, marks.get(voter.member()), token)
                        : client.castWithCode(url, voter.token(), marks.get(voter.member()), token);
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                if (!member) {
                    receipts.put(voter.member(), answer.object().getString("receipt"));
                }
                return null;
            });
        }
        BallotCounty.atOnce(8, casts);
        return receipts;
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

    private void productTellsNothing(Attacker attacker, Electorate electorate) throws SQLException {
        Truth truth = electorate.truth();
        SoftAssertions softly = new SoftAssertions();
        Truth.Score baseline = truth.baseline(Set.of());
        say("marks %d, by the published totals %.4f, 3σ %.4f", baseline.of(), baseline.share(), 3 * baseline.sigma() / baseline.of());
        for (Map.Entry<String, Map<Long, Map<Long, String>>> attack : attacker.byOrder().entrySet()) {
            Truth.Score score = truth.score(attack.getValue(), Set.of());
            double beside = truth.besideChance(score.hits());
            say("%-60s %.4f, %+.2fσ beside chance", attack.getKey(), score.share(), beside);
            softly.assertThat(covers(attack.getValue(), electorate)).as(attack.getKey() + " had something to try with").isTrue();
            softly.assertThat((double) score.hits()).as(attack.getKey()).isLessThanOrEqualTo(baseline.hits() + 3 * baseline.sigma());
            softly.assertThat(Math.abs(beside)).as(attack.getKey() + " beside chance").isLessThan(4.5);
        }
        Set<Long> known = electorate.known();
        for (Map.Entry<String, Truth.Score> score : others(attacker, truth, known).entrySet()) {
            Truth.Score usual = score.getKey().startsWith("known") ? truth.baseline(known) : baseline;
            say("%-60s %.4f (totals %.4f)", score.getKey(), score.getValue().share(), usual.share());
            softly.assertThat((double) score.getValue().hits()).as(score.getKey()).isLessThanOrEqualTo(usual.hits() + 3 * usual.sigma());
        }
        softly.assertAll();
    }

    private void naiveTellsAll(Attacker attacker, Electorate electorate) throws SQLException {
        Truth truth = electorate.truth();
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, Map<Long, Map<Long, String>>> attack : attacker.byOrder().entrySet()) {
            Truth.Score score = truth.score(attack.getValue(), Set.of());
            if (!attack.getKey().matches("(receipts|roll) ×.*|.*backwards")) {
                softly.assertThat(score.share()).as("naive: " + attack.getKey()).isGreaterThan(0.99);
            }
        }
        Set<Long> known = electorate.known();
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
                "known voters' sheets", truth.score(attacker.sameSheet(known), known),
                "known voters' lengths", truth.score(attacker.sameLength(known), known));
    }

    private static boolean covers(Map<Long, Map<Long, String>> guesses, Electorate electorate) {
        List<Voter> voters = electorate.all();
        return guesses.size() == voters.size() && voters.stream().allMatch(voter -> guesses.getOrDefault(voter.member(), Map.of()).size() == electorate.marks(voter));
    }

    /** All of one length, none like another, no ephemeral key used twice; and trying out what anybody can seal for the box meets none. */
    private static void sheetsTellNothing(Connection files, List<Electorate> electorates, Map<Long, byte[]> boxes) throws Exception {
        List<byte[]> sheets = new ArrayList<>();
        Set<ByteBuffer> tried = new HashSet<>();
        String county = text(files, "select min(id) from mingping.organisation where superior_id is null");
        for (Electorate electorate : electorates) {
            sheets.addAll(new Attacker(files, "mingping", electorate).sheets().values());
            for (Map.Entry<Long, byte[]> box : boxes.entrySet()) {
                for (byte mark = 0; mark < 5; mark++) {
                    byte[] filled = new byte[MEMBERS];
                    Arrays.fill(filled, mark);
                    HPKE hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
                    tried.add(ByteBuffer.wrap(hpke.seal(hpke.deserializePublicKey(box.getValue()), ("mingping ballot " + county + "-" + box.getKey() + "-1")
                            .getBytes(StandardCharsets.UTF_8), electorate.group().getBytes(StandardCharsets.UTF_8), filled, null, null, null)[0]));
                }
            }
        }
        assertThat(sheets).hasSize(BALLOTS);
        assertThat(sheets.stream().map(sheet -> sheet.length).distinct()).hasSize(1);
        for (int[] part : new int[][] {{0, 32}, {32, 64}, {64, 64 + MEMBERS + 16}}) {
            assertThat(sheets.stream().map(sheet -> ByteBuffer.wrap(Arrays.copyOfRange(sheet, part[0], part[1]))).collect(Collectors.toSet()))
                    .as("bytes %d to %d", part[0], part[1]).hasSize(BALLOTS);
        }
        assertThat(sheets).noneMatch(sheet -> tried.contains(ByteBuffer.wrap(Arrays.copyOfRange(sheet, 64, sheet.length))));
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
