package org.mingping.appraisal.ballot;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.mingping.support.BallotCounty.Voter;

/**
 * What the product must not be: tick, journal entry and plain marks in one transaction, and a sheet beside them that is enciphered as words, always alike. So
 * that an attacker who finds nothing in the product is seen to find everything here.
 */
final class NaiveStore {

    private static final List<String> TABLES = List.of("create schema naive",
            "create table naive.ballot_tick (branch_appraisal_id bigint, member_id bigint primary key, receipt text)",
            "create table naive.mass_code (branch_appraisal_id bigint, code_hash bytea primary key, state text, receipt text)",
            "create table naive.ballot_mark (branch_appraisal_id bigint, voter_group text, member_appraisal_id bigint, mark text)",
            "create table naive.ballot_sheet (branch_appraisal_id bigint, sealed bytea)",
            "create table naive.journal (id bigint generated always as identity, at timestamptz default clock_timestamp(), account_id bigint, use_case text)");

    private final Connection files;

    NaiveStore(Connection files) throws SQLException {
        this.files = files;
        try (Statement run = files.createStatement()) {
            for (String table : TABLES) {
                run.execute(table);
            }
        }
    }

    /** @param receipts of the representatives among them, by voter */
    void cast(List<Voter> inOrder, Map<Long, Map<Long, String>> marks, Map<Long, String> receipts) throws SQLException {
        files.setAutoCommit(false);
        try (Statement run = files.createStatement();
                PreparedStatement tick = files.prepareStatement("insert into naive.ballot_tick values (?, ?, md5(random()::text))");
                PreparedStatement code = files.prepareStatement("insert into naive.mass_code values (?, decode(md5(random()::text), 'hex'), 'USED', ?)");
                PreparedStatement entry = files.prepareStatement("insert into naive.journal (account_id, use_case) values (?, 'appraisal.vote')");
                PreparedStatement sheet = files.prepareStatement("insert into naive.ballot_sheet values (?, ?)");
                PreparedStatement mark = files.prepareStatement("insert into naive.ballot_mark values (?, ?, ?, ?)")) {
            run.execute("set synchronous_commit to off");
            for (Voter voter : inOrder) {
                String receipt = receipts.get(voter.member());
                if (receipt == null) {
                    set(tick, voter.branch(), voter.member()).executeUpdate();
                } else {
                    code.setString(2, receipt);
                    set(code, voter.branch()).executeUpdate();
                }
                set(entry, voter.member()).executeUpdate();
                sheet.setBytes(2, enciphered(marks.get(voter.member())));
                set(sheet, voter.branch()).executeUpdate();
                mark.setLong(1, voter.branch());
                mark.setString(2, receipt == null ? "MEMBERS" : "REPRESENTATIVES");
                for (Map.Entry<Long, String> one : marks.get(voter.member()).entrySet()) {
                    mark.setLong(3, one.getKey());
                    mark.setString(4, one.getValue());
                    mark.addBatch();
                }
                mark.executeBatch();
                files.commit();
            }
        } finally {
            files.setAutoCommit(true);
        }
    }

    private static PreparedStatement set(PreparedStatement statement, long... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setLong(at + 1, values[at]);
        }
        return statement;
    }

    /** The same key stream for every sheet. */
    private static byte[] enciphered(Map<Long, String> marks) {
        byte[] text = String.join(",", marks.values()).getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < text.length; at++) {
            text[at] ^= (byte) (at * 31 + 7);
        }
        return text;
    }
}
