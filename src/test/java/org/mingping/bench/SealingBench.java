package org.mingping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.application.ballot.BoxFiller;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.shared.api.ApiClient;
import org.mingping.support.BallotCounty;
import org.mingping.support.BallotCounty.Voter;

/**
 * Sealing a county: 1,500 branches of twenty members with fifty sheets each, twenty of members and thirty of mass representatives, closed one by one over the
 * interface by four officers at once, grades included. Beside one bare {@code INSERT … SELECT … ORDER BY random()} of the same rows into the same table.
 */
class SealingBench extends BenchSuite {

    private static final long FROM = 7_300_000_000L;
    private static final int BRANCHES = Integer.getInteger("mingping.bench.branches", 1_500);
    private static final int MEMBERS = 20;
    private static final int REPRESENTATIVES = 30;
    private static final int AT_ONCE = 4;
    private static final int MARKS = BRANCHES * (MEMBERS * (MEMBERS - 1) + REPRESENTATIVES * MEMBERS);

    private static final List<String> ASIDE = List.of("ballot_sheet", "ballot_box", "branch_appraisal", "member_appraisal");

    private static final String AS_BEFORE = """
            truncate ballot_mark, ballot_sheet;
            insert into ballot_sheet select * from bench_ballot_sheet;
            update ballot_box set ended_at = null, sealed_at = null, sealed_by = null, members_voted = null, representatives_voted = null, result_hash = null;
            update branch_appraisal a set phase = b.phase, phase_since = b.phase_since, version = b.version, sheets_issued = null, sheets_returned = null, tallied_at = null
              from bench_branch_appraisal b where b.id = a.id;
            update member_appraisal r set excellent = null, qualified = null, basically_qualified = null, unqualified = null, abstained = null, outcome = null, grade = null,
                   grade_by_votes = null, quota_standing = null, derivation = null;
            truncate quota_application""";

    @Test
    void aCounty() throws Exception {
        try (Connection owner = database().asOwner()) {
            BenchCounty county = new BenchCounty(owner);
            county.leave();
            BallotCounty ballots = new BallotCounty(owner, database().secret("mingping.token.pepper"));
            ballots.settle("9972", FROM, 30, BRANCHES, MEMBERS);
            ApiClient client = ApiClient.withToken(product().url(), countyToken());
            BallotCounty.openCycle(client, 2026);
            Map<Long, List<Voter>> branches = ballots.openBallots(List.of(client), FROM, REPRESENTATIVES);
            fill(owner, branches);
            for (String table : ASIDE) {
                county.execute("create table bench_" + table + " as select * from " + table);
            }
            Ours ours = new Ours(county, client, List.copyOf(branches.keySet()), database().keys(), Files.createTempDirectory("bench-keys"));
            ours.keepKeys();
            try {
                ours.prepare();
                ours.run();
                county.execute("create table bench_ballot_mark as select * from ballot_mark order by branch_appraisal_id, member_appraisal_id");
                compare("seal %,d boxes of 50 sheets, %,d marks".formatted(BRANCHES, MARKS), 4, new Floor(county), ours);
            } finally {
                county.execute("drop table if exists bench_ballot_mark");
                for (String table : ASIDE) {
                    county.execute("drop table bench_" + table);
                }
                county.execute("delete from api_token where label = 'test'; delete from account_role where granted_by = 'test'; delete from account where password_hash = 'none'");
                county.leave();
            }
        }
    }

    /** Every member and thirty representatives of every branch vote; sealed on both cores. */
    private void fill(Connection owner, Map<Long, List<Voter>> branches) throws Exception {
        BoxFiller filler = new BoxFiller(database().secret("mingping.keys.master"));
        List<Callable<Void>> work = new ArrayList<>();
        try (Statement read = owner.createStatement(); ResultSet boxes = read.executeQuery("select branch_appraisal_id, county_id, scope_path, public_key from ballot_box")) {
            while (boxes.next()) {
                BoxName box = new BoxName(boxes.getLong(2), boxes.getLong(1), 1);
                String path = boxes.getString(3);
                byte[] key = boxes.getBytes(4);
                work.add(() -> {
                    try (Connection connection = database().asOwner()) {
                        connection.setAutoCommit(false);
                        fill(connection, filler, box, path, key, branches.get(box.branchAppraisal()));
                        connection.commit();
                    }
                    return null;
                });
            }
        }
        BallotCounty.atOnce(2, work);
    }

    private static void fill(Connection connection, BoxFiller filler, BoxName box, String path, byte[] key, List<Voter> voters) throws SQLException {
        Random random = new Random(box.branchAppraisal());
        try (PreparedStatement tick = connection.prepareStatement("insert into mingping.ballot_tick values (?, ?, ?, 1, ?, '', ?)");
                PreparedStatement code = connection.prepareStatement("insert into mingping.mass_code values (?, ?, ?, 1, ?, 'USED', '', ?)");
                PreparedStatement sheet = connection.prepareStatement("insert into mingping.ballot_sheet values (?, ?, ?, 1, ?, ?)")) {
            for (int at = 0; at < MEMBERS + REPRESENTATIVES; at++) {
                boolean member = at < MEMBERS;
                VoterGroup group = member ? VoterGroup.MEMBERS : VoterGroup.REPRESENTATIVES;
                byte[] filled = new byte[MEMBERS];
                for (int line = 0; line < MEMBERS; line++) {
                    filled[line] = (byte) (line == at ? 99 : random.nextInt(5));
                }
                PreparedStatement roll = place(member ? tick : code, box, path);
                if (member) {
                    roll.setLong(4, voters.get(at).member());
                } else {
                    byte[] hash = new byte[32];
                    random.nextBytes(hash);
                    roll.setBytes(4, hash);
                }
                roll.setString(5, filler.receipt(box));
                roll.addBatch();
                place(sheet, box, path).setString(4, group.name());
                sheet.setBytes(5, filler.sheet(box, key, group, filled));
                sheet.addBatch();
            }
            tick.executeBatch();
            code.executeBatch();
            sheet.executeBatch();
        }
    }

    private static PreparedStatement place(PreparedStatement insert, BoxName box, String path) throws SQLException {
        insert.setLong(1, box.county());
        insert.setString(2, path);
        insert.setLong(3, box.branchAppraisal());
        return insert;
    }

    private record Floor(BenchCounty county) implements Measured {

        @Override
        public void prepare() throws SQLException {
            county.execute("truncate ballot_mark");
        }

        @Override
        public void run() throws SQLException {
            county.execute("insert into ballot_mark select * from bench_ballot_mark order by random()");
        }
    }

    private record Ours(BenchCounty county, ApiClient client, List<Long> branches, Path keys, Path kept) implements Measured {

        void keepKeys() throws IOException {
            copy(keys, kept);
        }

        @Override
        public void prepare() throws SQLException, IOException {
            county.execute(AS_BEFORE);
            for (String table : List.of("ballot_box", "branch_appraisal", "member_appraisal")) {
                county.execute("vacuum analyze " + table);
            }
            copy(kept, keys);
        }

        @Override
        public void run() throws Exception {
            List<Callable<Integer>> closings = new ArrayList<>();
            for (long branch : branches) {
                closings.add(() -> {
                    ApiClient.Answer answer = client.post("branch-appraisals/" + branch + "/closing", "{}");
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                    return answer.object().getInt("marks");
                });
            }
            assertThat(BallotCounty.atOnce(AT_ONCE, closings).stream().mapToInt(Integer::intValue).sum()).isEqualTo(MARKS);
        }

        private static void copy(Path from, Path to) throws IOException {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".key")).toList()) {
                    Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
