package org.mingping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;

/**
 * A branch's sheet of a year and the county's overview of one, over HTTP, each beside bare SQL that answers the same question by the owner of the tables: the 95th percentiles of
 * {@value #REQUESTS} requests in turns, with 30,000 members in 1,500 branches who have paid since January but one in ten.
 */
class DuesPagesBench extends BenchSuite {

    private static final int REQUESTS = 40;
    /** Requests that are not measured: on a server that has just started, and until each of its connections has planned the statements for good and the compiler is through with the path. */
    private static final int FIRST = 5;
    private static final int IN_USE = 400;
    private static final YearMonth THIS = YearMonth.now(ClockProducer.BEIJING);
    private static final YearMonth JANUARY = YearMonth.of(THIS.getYear(), 1);

    private static final String ASSESSMENTS = """
            insert into dues_assessment (county_id, scope_path, member_id, from_month, kind, amount, clause, origin, recorded_at, recorded_by)
            select county_id, scope_path, id, date '%s', 'FARMER', 0.20, 'x', 'ROSTER', now(), 'bench' from member""".formatted(JANUARY.atDay(1));

    private static final String PAYMENTS = """
            insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, recorded_at, recorded_by)
            select m.county_id, m.scope_path, m.scope_path, m.id, date '%1$s' + k * interval '1 month', 0.20, date '%1$s', 'CASH', 'SELF', now(), 'bench'
              from generate_series(0, %2$d) k, member m where m.id %% 10 <> 0 or k < 5""".formatted(JANUARY.atDay(1), THIS.getMonthValue() - 1);

    private static final String SHEET = """
            select m.name, g.month, a.amount, p.paid
              from member m cross join generate_series(date '%1$s', date '%1$s' + interval '11 months', interval '1 month') g (month)
              left join dues_assessment a on a.county_id = m.county_id and a.member_id = m.id and a.revoked_at is null and a.from_month <= g.month and (a.to_month is null or a.to_month > g.month)
              left join lateral (select sum(amount) as paid from dues_payment y where y.county_id = m.county_id and y.member_id = m.id and y.month = g.month::date) p on true
             where m.organisation_id = (select id from organisation where code = '%2$s') order by m.name, m.id, g.month""";

    private static final String OVERVIEW = """
            select split_part(m.scope_path, '/', 3), g.month, sum(a.amount), sum(p.paid), count(*) filter (where coalesce(p.paid, 0) < a.amount)
              from member m cross join generate_series(date '%1$s', date '%1$s' + interval '11 months', interval '1 month') g (month)
              left join dues_assessment a on a.county_id = m.county_id and a.member_id = m.id and a.revoked_at is null and a.from_month <= g.month and (a.to_month is null or a.to_month > g.month)
              left join (select member_id, month, sum(amount) as paid from dues_payment where month between date '%1$s' and date '%1$s' + interval '11 months' group by 1, 2) p
                     on p.member_id = m.id and p.month = g.month
             group by 1, 2""".formatted(JANUARY.atDay(1));

    @Test
    void pages() throws Exception {
        try (Connection owner = database().asOwner()) {
            BenchCounty county = new BenchCounty(owner);
            county.settle();
            county.execute("update dues_parameter set value = '" + JANUARY + "' where key = 'FIRST_MONTH'");
            county.execute(ASSESSMENTS);
            county.execute(PAYMENTS);
            county.execute("vacuum analyze member, dues_assessment, dues_payment, organisation");
            ApiClient client = ApiClient.withToken(product().url(), countyToken());
            String branch = first(owner, "select code from organisation where kind = 'BRANCH' order by id limit 1");
            try {
                String sheet = "dues/sheets?branch=" + branch + "&year=" + THIS.getYear();
                beside("a branch's sheet of a year, p95", FIRST, owner, SHEET.formatted(JANUARY.atDay(1), branch), client, sheet);
                beside("the same on a server in use", IN_USE, owner, SHEET.formatted(JANUARY.atDay(1), branch), client, sheet);
                beside("the county's overview of a year, p95", FIRST, owner, OVERVIEW, client, "dues/overview?year=" + THIS.getYear());
            } finally {
                county.execute("truncate dues_payment, dues_assessment cascade");
                county.leave();
            }
        }
    }

    private void beside(String what, int before, Connection owner, String bare, ApiClient client, String address) throws Exception {
        double[] floors = new double[REQUESTS];
        double[] ours = new double[REQUESTS];
        for (int request = -before; request < REQUESTS; request++) {
            double floor = Medians.time(() -> first(owner, bare));
            double own = Medians.time(() -> get(client, address));
            if (request >= 0) {
                floors[request] = floor;
                ours[request] = own;
            }
        }
        note(what, 2, Medians.p95(floors), Medians.p95(ours));
    }

    private static void get(ApiClient client, String address) throws Exception {
        Answer answer = client.get(address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String first(Connection owner, String query) throws SQLException {
        try (Statement statement = owner.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            String first = null;
            while (rows.next()) {
                first = first == null ? rows.getString(1) : first;
            }
            return first;
        }
    }
}
