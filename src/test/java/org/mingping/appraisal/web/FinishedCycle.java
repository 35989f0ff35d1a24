package org.mingping.appraisal.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A township of its own with one branch, whose cycle of 2018 is confirmed: one member the quota kept from 优秀, one at the limit of
 * unqualified votes, one below it.
 */
final class FinishedCycle {

    static final long CYCLE = 9_300_009;
    static final String TOWNSHIP = "试算镇党委";

    private final Connection owner;

    FinishedCycle(Connection owner) {
        this.owner = owner;
    }

    void settle() throws SQLException {
        leave();
        run("""
            insert into organisation (id, county_id, code, name, kind, superior_id, scope_path, established_on)
            select v.id, c.id, v.code, v.name, v.kind, coalesce(v.superior, c.id), c.scope_path || v.path, date '2010-01-01'
              from organisation c, (values (9300003, 'SSZT', '试算镇党委', 'TOWNSHIP', null, 'SSZT/'), (9300001, 'SSZ1', '试算村党支部', 'BRANCH', 9300003, 'SSZT/SSZ1/'))
                as v (id, code, name, kind, superior, path) where c.superior_id is null""");
        run("""
            insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, initials, gender, birth_date, joined_on, status,
                                category, floating, recorded_at)
            select v.id, b.county_id, b.id, b.scope_path, '9930' || v.id || '0000000', v.name, 'shisuan', 'ss', 'MALE', date '1970-01-01', date '2000-07-01',
                   'FULL', 'RURAL', false, now()
              from organisation b, (values (9300001, '试算甲'), (9300002, '试算乙'), (9300004, '试算丙')) as v (id, name) where b.id = 9300001""");
        run("""
            insert into cycle (id, county_id, scope_path, year, half, rule_set_id, opened_at, opened_by)
            select 9300009, county_id, scope_path, 2018, 'H2', id, now(), 'test' from rule_set where code = 'county-trial-1'""");
        run("""
            insert into branch_appraisal (id, county_id, scope_path, cycle_id, organisation_id, branch_code, branch_name, township_id, township_code,
                                          township_name, phase, phase_since, tallied_at, meeting_on, confirmed_on)
            select b.id, b.county_id, b.scope_path, 9300009, b.id, b.code, b.name, t.id, t.code, t.name, 'CONFIRMED', now(), now(), date '2018-12-20', date '2018-12-31'
              from organisation b join organisation t on t.id = b.superior_id where b.id = 9300001""");
        run("""
            insert into member_appraisal (id, county_id, scope_path, cycle_id, branch_appraisal_id, member_id, id_number, name, status, may_vote,
                                          excellent, qualified, basically_qualified, unqualified, abstained, quota_standing, grade_by_votes, outcome, grade, derivation)
            select m.id, m.county_id, m.scope_path, 9300009, 9300001, m.id, m.id_number, m.name, 'FULL', true, v.e, v.q, v.b, v.u, 0, v.standing, v.votes, 'GRADED', v.grade, '[]'
              from member m join (values (9300001, 16, 4, 0, 0, 'NOT_ADMITTED', 'EXCELLENT', 'QUALIFIED'), (9300002, 0, 14, 3, 3, null, 'QUALIFIED', 'QUALIFIED'),
                   (9300004, 0, 12, 4, 4, null, 'BASICALLY_QUALIFIED', 'BASICALLY_QUALIFIED')) as v (id, e, q, b, u, standing, votes, grade) on v.id = m.id""");
    }

    /** So that other tests find the product as they know it. */
    void leave() throws SQLException {
        for (String table : List.of("member_appraisal", "branch_appraisal", "cycle", "member_event", "member", "organisation_history")) {
            run("delete from " + table + " where id between 9300001 and 9300009");
        }
        run("delete from organisation where id = 9300001");
        run("delete from organisation where id = 9300003");
        run("delete from rule_set where code = 'browser-trial-2'");
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("set search_path = mingping");
            sql.execute(statement);
        }
    }
}
