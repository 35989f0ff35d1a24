package org.mingping.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.mingping.organisation.RosterFixture;

/**
 * A whole county at once: 30 townships, 1,500 branches, 30,000 full members with last year's grade, one in a hundred with a sanction.
 * Ids begin at {@value #FROM}.
 */
final class BenchCounty {

    static final long FROM = 5_000_000_000L;
    static final int MEMBERS = 30_000;
    static final int BRANCHES = 1_500;
    private static final int TOWNSHIPS = 30;

    /** An identity number that stands every check: that of 测丁. */
    static final String SECOND_MEMBER = RosterFixture.withCheckCharacter("99909919800101001");

    private static final String TREE = """
            insert into organisation (id, county_id, code, name, kind, superior_id, scope_path, established_on)
            select %1$d + t, c.id, 'B' || t, '测量' || t || '镇党委', 'TOWNSHIP', c.id, c.scope_path || 'B' || t || '/', date '2020-01-01'
              from organisation c, generate_series(1, %2$d) t where c.superior_id is null;
            insert into organisation (id, county_id, code, name, kind, superior_id, scope_path, established_on)
            select %1$d + 1000 + b, t.county_id, t.code || 'X' || b, '测量第' || b || '党支部', 'BRANCH', t.id, t.scope_path || t.code || 'X' || b || '/', date '2020-01-01'
              from generate_series(1, %3$d) b join organisation t on t.id = %1$d + 1 + b %% %2$d""".formatted(FROM, TOWNSHIPS, BRANCHES);

    private static final String MEMBER = """
            insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, name_key, initials, gender, birth_date, joined_on,
                                full_since, status, category, floating, recorded_at)
            select %1$d + n, o.county_id, o.id, o.scope_path, '98' || lpad(n::text, 15, '0') || 'X', '测' || chr(19968 + n %% 4000), 'ce', 'ce', 'c', 'MALE',
                   '1970-01-01', '2000-01-01', '2001-01-01', 'FULL', 'RURAL', false, now()
              from generate_series(0, %2$d - 1) n join organisation o on o.id = %1$d + 1001 + n * %3$d::bigint / %2$d
             order by o.id, n;
            insert into annual_grade (county_id, scope_path, member_id, year, grade, source, recorded_at)
            select county_id, scope_path, id, 2025, case when id %% 7 = 0 then 'BASICALLY_QUALIFIED' else 'QUALIFIED' end, 'IMPORTED', now()
              from member where id >= %1$d;
            insert into sanction (county_id, scope_path, member_id, kind, decided_on, recorded_at)
            select county_id, scope_path, id, 'WARNING', date '2020-05-05', now() from member where id >= %1$d and id %% 100 = 0"""
            .formatted(FROM, MEMBERS, BRANCHES);

    private final Connection owner;

    BenchCounty(Connection owner) throws SQLException {
        this.owner = owner;
        execute("set search_path to mingping");
    }

    /** The organisations alone. */
    void plant() throws SQLException {
        execute(TREE);
    }

    void settle() throws SQLException {
        leave();
        plant();
        execute(MEMBER);
        execute("update member set id_number = '%s' where id = %d".formatted(SECOND_MEMBER, FROM + 1));
        execute("analyze organisation, member, annual_grade, sanction");
    }

    /** Leaves the county with its root alone, whatever another benchmark had brought in. */
    void leave() throws SQLException {
        noCycles();
        for (String table : List.of("annual_grade", "sanction", "member_event", "member")) {
            execute("delete from " + table);
            execute("vacuum analyze " + table);
        }
        execute("delete from organisation_history where organisation_id <> county_id");
        execute("delete from organisation where kind = 'BRANCH'");
        execute("delete from organisation where superior_id is not null");
        execute("vacuum analyze organisation");
    }

    /**
     * Takes every cycle away, as if none had been opened, with whatever refers to one: truncated, for deleting row by row would cost more
     * than all that is measured.
     */
    void noCycles() throws SQLException {
        execute("truncate cycle cascade");
    }

    void execute(String statement) throws SQLException {
        try (Statement run = owner.createStatement()) {
            run.execute(statement);
        }
    }
}
