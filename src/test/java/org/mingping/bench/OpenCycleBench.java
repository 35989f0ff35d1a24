package org.mingping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;

/** Opening a half-year over HTTP: the rolls of a county, beside the same rows by bare INSERT … SELECT into the same tables. */
class OpenCycleBench extends BenchSuite {

    private static final String CYCLE = """
            insert into cycle (id, county_id, scope_path, year, half, rule_set_id, opened_at, opened_by)
            select nextval('cycle_seq'), county_id, scope_path, 2061, 'H1', id, now(), 'floor' from rule_set where state = 'ADOPTED' limit 1""";

    private static final String BRANCHES = """
            insert into branch_appraisal (id, county_id, scope_path, cycle_id, organisation_id, branch_code, branch_name,
                                          township_id, township_code, township_name, phase, phase_since)
            select nextval('branch_appraisal_seq'), b.county_id, b.scope_path, c.id, b.id, b.code, b.name, t.id, t.code, t.name, 'SELF_ASSESSMENT', now()
              from organisation b join organisation t on t.id = b.superior_id, cycle c where b.kind = 'BRANCH'""";

    private static final String MEMBERS = """
            insert into member_appraisal (id, county_id, scope_path, cycle_id, branch_appraisal_id, member_id, id_number, name, status, may_vote)
            select nextval('member_appraisal_seq'), m.county_id, m.scope_path, a.cycle_id, a.id, m.id, m.id_number, m.name, m.status, true
              from branch_appraisal a join member m on m.county_id = a.county_id and m.organisation_id = a.organisation_id""";

    @Test
    void rollsOfACounty() throws Exception {
        try (Connection owner = database().asOwner()) {
            BenchCounty county = new BenchCounty(owner);
            county.settle();
            try {
                ApiClient client = ApiClient.withToken(product().url(), countyToken());
                compare("open a cycle: rolls of 1,500 branches, 30,000 members", 3, new Floor(county, owner), new Ours(county, client));
            } finally {
                county.leave();
            }
        }
    }

    private record Floor(BenchCounty county, Connection owner) implements Measured {

        @Override
        public void prepare() throws SQLException {
            county.noCycles();
        }

        @Override
        public void run() throws SQLException {
            owner.setAutoCommit(false);
            try {
                county.execute(CYCLE);
                county.execute(BRANCHES);
                county.execute(MEMBERS);
                owner.commit();
            } finally {
                owner.setAutoCommit(true);
            }
        }
    }

    private record Ours(BenchCounty county, ApiClient client) implements Measured {

        @Override
        public void prepare() throws SQLException {
            county.noCycles();
        }

        @Override
        public void run() throws Exception {
            Answer opened = client.post("cycles", "{\"year\":2061,\"half\":\"H1\",\"ruleSet\":\"county-trial-1\"}");
            assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        }
    }
}
