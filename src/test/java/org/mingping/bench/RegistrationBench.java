package org.mingping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;
import org.mingping.support.BallotCounty;

/**
 * Opening the registrations of a county in one action over HTTP, beside the same rows by bare INSERT … SELECT into the same tables; and the rush of the last day: 300 forms handed in by
 * eight at once, none lost.
 */
class RegistrationBench extends BenchSuite {

    private static final long CAMPAIGN = 8_000_000_001L;
    private static final int RUSH = 300;
    private static final int AT_ONCE = 8;
    private static final int A_MINUTE = 60_000;

    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    private static final String PLANNED = """
            insert into campaign (id, county_id, scope_path, name, rule_set, state, mobilisation_by, census_by, consultation_by, plan_by, opens_on, closes_on, planned_at, planned_by)
            select %1$d, county_id, scope_path, '测量', code, 'PLANNED', date '%2$s', date '%2$s', date '%2$s', date '%2$s', date '%2$s', date '%2$s' + 60, now(), 'floor'
              from rule_set where state = 'ADOPTED' order by id limit 1;
            insert into campaign_task (county_id, scope_path, campaign_id, organisation_id, phase, due_on)
            select o.county_id, o.scope_path, %1$d, o.id, p.phase, date '%2$s' + 60
              from organisation o cross join unnest(array['MOBILISATION','CENSUS','CONSULTATION','PLAN','REGISTRATION']) p (phase) where o.kind = 'TOWNSHIP'""".formatted(CAMPAIGN, TODAY);

    private static final String REGISTRATIONS = """
            insert into registration (id, county_id, scope_path, campaign_id, member_id, state, ends_on)
            select nextval('registration_seq'), m.county_id, m.scope_path, %d, m.id, 'OPEN', date '%s' + 15
              from organisation b join member m on m.county_id = b.county_id and m.organisation_id = b.id and m.status = 'FULL' where b.kind = 'BRANCH'""".formatted(CAMPAIGN, TODAY);

    @Test
    void everybodyInOneAction() throws Exception {
        try (Connection owner = database().asOwner()) {
            BenchCounty county = new BenchCounty(owner);
            none(county);
            county.settle();
            try {
                ApiClient client = ApiClient.withToken(product().url(), countyToken());
                compare("open registration for 30,000 members", 3, new Floor(county), new Ours(county, client));
                rush(county, owner, client);
            } finally {
                none(county);
                county.leave();
            }
        }
    }

    /** As the branches' officers hand in what lies before them on paper; every one is asked for anew where it does not answer in time, so that what is lost shows. */
    private void rush(BenchCounty county, Connection owner, ApiClient client) throws Exception {
        county.execute("update registration set thought = 'x', work = 'x', conduct = 'x', life = 'x', will = 'STAY', from_paper = true where member_id < " + (BenchCounty.FROM + RUSH));
        county.execute("insert into registration_paper (county_id, scope_path, registration_id, member_id, name, media_type, content, recorded_at, recorded_by)"
                + " select county_id, scope_path, id, member_id, 'x', 'application/pdf', 'x', now(), 'x' from registration where from_paper");
        Queue<Long> left = new ConcurrentLinkedQueue<>(ids(owner, "select id from registration where from_paper order by id"));
        assertThat(left).hasSize(RUSH);
        List<Callable<Void>> work = new ArrayList<>();
        for (int one = 0; one < AT_ONCE; one++) {
            work.add(() -> {
                for (Long id = left.poll(); id != null; id = left.poll()) {
                    Answer answer = client.post("registrations/" + id + "/submissions", "{\"version\":0}");
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                }
                return null;
            });
        }
        long begun = System.nanoTime();
        BallotCounty.atOnce(AT_ONCE, work);
        note("300 forms handed in by 8 at once, ms, beside a minute", 1, A_MINUTE, (System.nanoTime() - begun) / 1e6);
        assertThat(ids(owner, "select r.id from registration r join registration_step s on s.registration_id = r.id and s.action = 'SUBMITTED' where r.state = 'SUBMITTED'"))
                .as("none lost, none twice").hasSize(RUSH).doesNotHaveDuplicates();
    }

    private static List<Long> ids(Connection owner, String query) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Statement statement = owner.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private static void none(BenchCounty county) throws SQLException {
        county.execute("truncate campaign cascade");
        county.execute("delete from notice where kind like 'registration-%' or kind like 'campaign-%'");
    }

    private static void planned(BenchCounty county) throws SQLException {
        none(county);
        county.execute(PLANNED);
    }

    private record Floor(BenchCounty county) implements Measured {

        @Override
        public void prepare() throws SQLException {
            planned(county);
        }

        @Override
        public void run() throws SQLException {
            county.execute(REGISTRATIONS);
        }
    }

    private record Ours(BenchCounty county, ApiClient client) implements Measured {

        @Override
        public void prepare() throws SQLException {
            planned(county);
        }

        @Override
        public void run() throws Exception {
            Answer opened = client.post("campaigns/" + CAMPAIGN + "/transitions", "{\"to\":\"OPEN\",\"version\":0}");
            assertThat(opened.status()).as(opened.body()).isEqualTo(200);
            assertThat(opened.body()).contains("\"registrations\":" + BenchCounty.MEMBERS);
        }
    }
}
