package org.mingping.appraisal.ballot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds a whole database with its system columns, a copy from before the sealing, its files page by page and its log, and no key; tries to tell who of an
 * {@link Electorate} marked whom how. Takes whatever schema has the tables {@code ballot_tick}, {@code mass_code}, {@code ballot_sheet} (as copied before the
 * sealing: {@code backup.<schema>_sheet}), {@code ballot_mark} and {@code journal}.
 */
final class Attacker {

    /** As often as needed: whichever way the order of the voters can be told, with whichever way the order of the marks can. */
    private static final Map<String, String> VOTERS = new LinkedHashMap<>();
    private static final Map<String, String> MARKS = new LinkedHashMap<>();

    static {
        VOTERS.put("xmin of ticks", "select branch, voter from tick t order by t.xid::bigint");
        VOTERS.put("place of ticks", "select branch, voter from tick t order by t.place");
        VOTERS.put("log of ticks", "select branch, voter from tick t join wal w on w.relfilenode = t.relation and w.place = t.place order by w.start_lsn");
        VOTERS.put("journal's numbers", "select branch, voter from tick t join schema.journal j on {journal} order by j.id");
        VOTERS.put("journal's times", "select branch, voter from tick t join schema.journal j on {journal} order by j.at, j.ctid");
        VOTERS.put("place of sheets, from a backup", "select branch, voter from tick t join backup.{schema}_sheet s on s.xmin_then = t.xid order by s.place_then");
        VOTERS.put("place of dead sheets", """
                select branch, voter from tick t left join heap h on h.relation = 'schema.ballot_sheet' and h.t_xmin::text = t.xid order by h.page, h.lp, t.place""");
        VOTERS.put("receipts", "select branch, voter from tick t order by receipt");
        VOTERS.put("roll", "select branch, voter from tick t order by listed");
        MARKS.put("place of marks", "select member_appraisal_id, mark from mark m order by place");
        MARKS.put("xmin of marks", "select member_appraisal_id, mark from mark m order by xid::bigint, place");
        MARKS.put("log of marks", """
                select m.member_appraisal_id, m.mark from mark m
                  join wal w on w.relfilenode = pg_relation_filenode('schema.ballot_mark') and w.place = m.place order by w.start_lsn""");
        MARKS.put("place of marks, backwards", "select member_appraisal_id, mark from mark m order by place desc");
    }

    private final Connection files;
    private final String schema;
    private final Electorate electorate;

    /** @param files a connection of whoever may read the database's files, with the temporary tables of {@link #collect} */
    Attacker(Connection files, String schema, Electorate electorate) {
        this.files = files;
        this.schema = schema;
        this.electorate = electorate;
    }

    private String sql(String query) {
        String whose = electorate.group().equals("MEMBERS") ? MEMBERS : REPRESENTATIVES;
        String journal = electorate.group().equals("MEMBERS") ? "j.account_id = t.voter and j.use_case = 'appraisal.vote'" : "j.xmin::text = t.xid";
        return ("with tick as (" + whose + "), mark as (select m.branch_appraisal_id as branch, m.member_appraisal_id, m.mark, m.xmin::text as xid, m.ctid as place"
                + " from schema.ballot_mark m where m.voter_group = '{group}') " + query)
                .replace("schema.", schema + ".").replace("{schema}", schema).replace("{journal}", journal).replace("{group}", electorate.group());
    }

    /** A tick is named by its member. */
    private static final String MEMBERS = """
            select t.branch_appraisal_id as branch, t.member_id as voter, t.member_id::text as listed, t.receipt, t.xmin::text as xid, t.ctid as place,
                   pg_relation_filenode('schema.ballot_tick') as relation from schema.ballot_tick t""";

    /** A code names nobody; whose it was is known here by its receipt, so that the attacker's guesses can be compared with what they did. */
    private static final String REPRESENTATIVES = """
            select c.branch_appraisal_id as branch, r.voter, encode(c.code_hash, 'hex') as listed, c.receipt, c.xmin::text as xid, c.ctid as place,
                   pg_relation_filenode('schema.mass_code') as relation from schema.mass_code c join representative r using (receipt) where c.state = 'USED'""";

    /** Reads log and heap once for all attacks. */
    static void collect(Connection files, String fromLsn, String toLsn, String... schemas) throws SQLException {
        try (Statement run = files.createStatement()) {
            run.execute("create temporary table wal as select start_lsn, xid, relfilenode, relforknumber, record_type, "
                    + "format('(%s,%s)', relblocknumber, coalesce(substring(description from 'new_off: (\\d+)'), substring(description from 'off: (\\d+)')))::tid as place"
                    + " from pg_get_wal_block_info('" + fromLsn + "', '" + toLsn + "', false)"
                    + " where resource_manager = 'Heap' and relforknumber = 0 and record_type ~ '^(INSERT|UPDATE|HOT_UPDATE)' and description ~ 'off: \\d+'"
                    + " and block_id = 0");
            run.execute("create index on wal (relfilenode, place)");
            run.execute("analyze wal");
            run.execute("create temporary table heap (relation text, page integer, lp integer, t_xmin xid, t_xmax xid, length integer)");
            for (String schema : schemas) {
                for (String table : List.of("ballot_sheet", "ballot_mark", "ballot_tick")) {
                    String relation = schema + "." + table;
                    run.execute("insert into heap select '%1$s', p, lp, t_xmin, t_xmax, lp_len from generate_series(0, pg_relation_size('%1$s') / 8192 - 1) p, "
                            .formatted(relation) + "heap_page_items(get_raw_page('" + relation + "', p::integer)) where t_xmin is not null");
                }
            }
            run.execute("analyze heap");
        }
    }

    /** Every way to give the n-th voter of a branch the n-th mark of a member. */
    Map<String, Map<Long, Map<Long, String>>> byOrder() throws SQLException {
        Map<String, Map<Long, Map<Long, String>>> attacks = new LinkedHashMap<>();
        for (Map.Entry<String, String> voters : VOTERS.entrySet()) {
            Map<Long, List<Long>> inOrder = new HashMap<>();
            rows(sql(voters.getValue())).forEach(row -> inOrder.computeIfAbsent(Long.parseLong(row[0]), branch -> new ArrayList<>()).add(Long.parseLong(row[1])));
            for (Map.Entry<String, String> marks : MARKS.entrySet()) {
                Map<Long, List<String>> marksInOrder = new HashMap<>();
                rows(sql(marks.getValue())).forEach(row -> marksInOrder.computeIfAbsent(Long.parseLong(row[0]), target -> new ArrayList<>()).add(row[1]));
                attacks.put(voters.getKey() + " × " + marks.getKey(), zip(inOrder, marksInOrder));
            }
        }
        return attacks;
    }

    private Map<Long, Map<Long, String>> zip(Map<Long, List<Long>> voters, Map<Long, List<String>> marks) {
        Map<Long, Map<Long, String>> guesses = new HashMap<>();
        // Other tests may have voted into this database before: theirs are other branches.
        voters.keySet().retainAll(electorate.voters().keySet());
        voters.forEach((branch, inOrder) -> electorate.sheet(branch).forEach(target -> {
            List<String> given = marks.getOrDefault(target.appraised(), List.of());
            List<Long> others = inOrder.stream().filter(voter -> voter != target.member()).toList();
            for (int at = 0; at < Math.min(given.size(), others.size()); at++) {
                guesses.computeIfAbsent(others.get(at), voter -> new HashMap<>()).put(target.appraised(), given.get(at));
            }
        }));
        return guesses;
    }

    /** Marks that were written by the very transaction that wrote the tick. */
    Map<Long, Map<Long, String>> sameTransaction() throws SQLException {
        return guesses("select t.voter, m.member_appraisal_id, m.mark from tick t join mark m on m.branch = t.branch and m.xid = t.xid");
    }

    /** Marks that follow the tick most closely in the log. */
    Map<Long, Map<Long, String>> nextInTheLog() throws SQLException {
        return guesses("""
                , ticked as (select t.branch, t.voter, w.start_lsn from tick t join wal w on w.relfilenode = t.relation and w.place = t.place),
                     marked as (select m.branch, m.member_appraisal_id, m.mark, w.start_lsn from mark m
                                  join wal w on w.relfilenode = pg_relation_filenode('schema.ballot_mark') and w.place = m.place)
                select distinct on (t.voter, m.member_appraisal_id) t.voter, m.member_appraisal_id, m.mark
                  from ticked t join marked m on m.branch = t.branch and m.start_lsn > t.start_lsn
                 order by t.voter, m.member_appraisal_id, m.start_lsn""");
    }

    private Map<Long, Map<Long, String>> guesses(String query) throws SQLException {
        Map<Long, Map<Long, String>> guesses = new HashMap<>();
        rows(sql(query)).forEach(row -> guesses.computeIfAbsent(Long.parseLong(row[0]), voter -> new HashMap<>()).put(Long.parseLong(row[1]), row[2]));
        return guesses;
    }

    /** Each voter's sheet as it lay in the box, from the backup: joined by the transaction that wrote both. */
    Map<Long, byte[]> sheets() throws SQLException {
        Map<Long, byte[]> sheets = new HashMap<>();
        rows(sql("select t.voter, encode(s.sealed, 'hex') from tick t join backup.{schema}_sheet s on s.xmin_then = t.xid"))
                .forEach(row -> sheets.put(Long.parseLong(row[0]), HexFormat.of().parseHex(row[1])));
        return sheets;
    }

    /** Whoever's sheet equals that of one of the same branch whose marks are known marked as they did. */
    Map<Long, Map<Long, String>> sameSheet(Set<Long> known) throws SQLException {
        Map<Long, String> sheets = new HashMap<>();
        rows(sql("select t.voter, t.branch || ' ' || encode(s.sealed, 'hex') from tick t join backup.{schema}_sheet s on s.xmin_then = t.xid"))
                .forEach(row -> sheets.put(Long.parseLong(row[0]), row[1]));
        Map<String, Long> bySheet = new HashMap<>();
        known.forEach(voter -> bySheet.put(sheets.get(voter), voter));
        Map<Long, Map<Long, String>> guesses = new HashMap<>();
        sheets.forEach((voter, sheet) -> {
            Long like = bySheet.get(sheet);
            if (like != null) {
                guesses.put(voter, electorate.truth().of(like));
            }
        });
        return guesses;
    }

    /** Whoever's sheet is as long as those of some whose marks are known marked everybody as those mostly did. */
    Map<Long, Map<Long, String>> sameLength(Set<Long> known) throws SQLException {
        Map<Long, byte[]> sheets = sheets();
        Map<String, Map<String, Integer>> byLength = new HashMap<>();
        known.forEach(voter -> electorate.truth().of(voter).values()
                .forEach(mark -> byLength.computeIfAbsent(lengthOf(voter, sheets), length -> new TreeMap<>()).merge(mark, 1, Integer::sum)));
        Map<Long, Map<Long, String>> guesses = new HashMap<>();
        sheets.forEach((voter, sheet) -> {
            Map<String, Integer> marks = byLength.getOrDefault(lengthOf(voter, sheets), Map.of());
            int all = marks.values().stream().mapToInt(Integer::intValue).sum();
            marks.entrySet().stream().filter(mark -> mark.getValue() > 0.6 * all).findFirst().ifPresent(mark -> guesses.put(voter,
                    electorate.truth().of(voter).keySet().stream().collect(Collectors.toMap(target -> target, target -> mark.getKey()))));
        });
        return guesses;
    }

    /** With how many stand on the sheet, which the roll tells: the same length says another thing where there are more of them. */
    private String lengthOf(long voter, Map<Long, byte[]> sheets) {
        return electorate.truth().of(voter).size() + "/" + sheets.get(voter).length;
    }

    private List<String[]> rows(String query) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (Statement read = files.createStatement(); ResultSet found = read.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                String[] row = new String[columns];
                for (int at = 0; at < columns; at++) {
                    row[at] = found.getString(at + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
