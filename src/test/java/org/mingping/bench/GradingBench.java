package org.mingping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;

/**
 * Grading a county from stored tallies, derivations and quota included. Set off as in real life by one corrected grade of an earlier
 * year: the interface takes the workbook in and works every unconfirmed grade out anew. The floor reads the same rows and updates one
 * row each, with a derivation of the usual length, in batches.
 */
class GradingBench extends BenchSuite {

    private static final int BATCH = 1_000;

    /** Twenty marks each, spread so that every outcome occurs. */
    private static final String TALLIES = """
            update branch_appraisal set phase = 'COMMITTEE_REVIEW', roll_frozen_at = now(), tallied_at = now(), sheets_issued = 21, sheets_returned = 21;
            update member_appraisal r
               set excellent = v.e, unqualified = v.u, abstained = 0, basically_qualified = v.b, qualified = 20 - v.e - v.u - v.b
              from (select id, id % 14 as e, case id % 11 when 0 then 6 else id % 2 end as u, 0 as b from member_appraisal where id % 3 <> 0
                    union all select id, 2, id % 3 + 1, 9 from member_appraisal where id % 3 = 0) v
             where r.id = v.id""";

    private static final String UNGRADED = """
            update member_appraisal set outcome = null, grade = null, grade_by_votes = null, quota_standing = null, derivation = null""";

    private static final String READ = """
            select r.id, r.status, r.excellent, r.qualified, r.basically_qualified, r.unqualified, r.abstained, g.grade, s.kind, s.decided_on
              from branch_appraisal a join member_appraisal r on r.county_id = a.county_id and r.branch_appraisal_id = a.id
              left join annual_grade g on g.county_id = r.county_id and g.member_id = r.member_id and g.year = 2025
              left join sanction s on s.county_id = r.county_id and s.member_id = r.member_id""";

    private static final String WRITE = "update member_appraisal set outcome = ?, grade = ?, grade_by_votes = ?, derivation = ? where county_id = ? and id = ?";

    @Test
    void aCountyFromItsTallies() throws Exception {
        try (Connection owner = database().asOwner()) {
            BenchCounty county = new BenchCounty(owner);
            county.settle();
            try {
                ApiClient client = ApiClient.withToken(product().url(), countyToken());
                client.post("cycles", "{\"year\":2026,\"half\":\"H1\",\"ruleSet\":\"county-trial-1\"}");
                county.execute(TALLIES);
                county.execute("analyze member_appraisal, branch_appraisal");
                compare("grade 30,000 members from stored tallies, with derivations", 3, new Floor(county, owner), new Ours(county, client, owner));
            } finally {
                county.leave();
            }
        }
    }

    private record Floor(BenchCounty county, Connection owner) implements Measured {

        @Override
        public void prepare() throws SQLException {
            ungraded(county);
        }

        @Override
        public void run() throws SQLException {
            owner.setAutoCommit(false);
            String derivation = "[\"VOTES\",true,\"10\",\"8\",\"1\",\"1\",\"0\",\"MARKED\",\"20\"],".repeat(8);
            try (Statement read = owner.createStatement(); ResultSet rows = read.executeQuery(READ)) {
                List<Long> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                    for (int column = 2; column <= 10; column++) {
                        rows.getString(column);
                    }
                }
                write(ids, derivation);
                owner.commit();
            } finally {
                owner.setAutoCommit(true);
            }
        }

        private void write(List<Long> ids, String derivation) throws SQLException {
            assertThat(ids).hasSize(BenchCounty.MEMBERS);
            long countyId = countyId();
            try (PreparedStatement write = owner.prepareStatement(WRITE)) {
                for (int i = 0; i < ids.size(); i++) {
                    write.setString(1, "GRADED");
                    write.setString(2, "QUALIFIED");
                    write.setString(3, "QUALIFIED");
                    write.setString(4, derivation);
                    write.setLong(5, countyId);
                    write.setLong(6, ids.get(i));
                    write.addBatch();
                    if (i % BATCH == BATCH - 1) {
                        write.executeBatch();
                    }
                }
            }
        }

        private long countyId() throws SQLException {
            try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery("select id from organisation where superior_id is null")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static final class Ours implements Measured {

        private static final String[] HEADINGS = {"姓名", "公民身份证号", "年度", "等次"};

        private final BenchCounty county;
        private final ApiClient client;
        private final Connection owner;
        private int runs;
        private Path workbook;

        Ours(BenchCounty county, ApiClient client, Connection owner) {
            this.county = county;
            this.client = client;
            this.owner = owner;
        }

        @Override
        public void prepare() throws Exception {
            ungraded(county);
            workbook = RosterFixture.sheet("上年度评议等次", HEADINGS,
                    new String[] {"测丁", BenchCounty.SECOND_MEMBER, "2025", runs++ % 2 == 0 ? "优秀" : "不合格"});
        }

        @Override
        public void run() throws Exception {
            Answer answer = client.upload("previous-grades", workbook);
            assertThat(answer.object().getInt("changed")).as(answer.body()).isEqualTo(1);
            try (Statement statement = owner.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from member_appraisal where derivation is not null")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(BenchCounty.MEMBERS);
            }
        }
    }

    private static void ungraded(BenchCounty county) throws SQLException {
        county.execute(UNGRADED);
        county.execute("vacuum analyze member_appraisal");
    }
}
