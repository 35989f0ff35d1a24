package org.mingping.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingping.shared.api.ApiClient;

/**
 * Townships of voters at once, with a token of the interface each: organisations, members, accounts and tokens are put in by the database's owner, set-based;
 * the cycle and the ballots are opened over the interface. Whatever is measured or attacked goes the product's way from there.
 */
public final class BallotCounty {

    private static final String TREE = """
            insert into organisation (id, county_id, code, name, kind, superior_id, scope_path, established_on)
            select %1$d + t, c.id, '%2$sT' || t, '测量%2$s' || t || '镇党委', 'TOWNSHIP', c.id, c.scope_path || '%2$sT' || t || '/', date '2020-01-01'
              from organisation c, generate_series(1, %3$d) t where c.superior_id is null;
            insert into organisation (id, county_id, code, name, kind, superior_id, scope_path, established_on)
            select %1$d + 1000 + b, t.county_id, t.code || 'X' || b, '测量%2$s第' || b || '党支部', 'BRANCH', t.id, t.scope_path || t.code || 'X' || b || '/',
                   date '2020-01-01'
              from generate_series(1, %4$d) b join organisation t on t.id = %1$d + 1 + b %% %3$d;
            insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, name_key, initials, gender, birth_date, joined_on,
                                full_since, status, category, floating, recorded_at)
            select %1$d + 10000 + n, o.county_id, o.id, o.scope_path, '%2$s' || lpad(n::text, 13, '0') || 'X', '测' || chr(19968 + n %% 4000), 'ce', 'ce', 'c', 'MALE',
                   '1970-01-01', '2000-01-01', '2001-01-01', 'FULL', 'RURAL', false, now()
              from generate_series(0, %4$d * %5$d - 1) n join organisation o on o.id = %1$d + 1001 + n / %5$d
             order by o.id, n;
            insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, member_id, created_at)
            select id, county_id, 'branch', 'v' || id, name, 'none', now(), organisation_id, scope_path, id, now() from member where id between %1$d + 10000 and %1$d + 99999999;
            insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by)
            select county_id, id, scope_path, 'MEMBER', now(), 'test' from account where id between %1$d + 10000 and %1$d + 99999999""";

    private static final String VOTERS = """
            select r.id, r.member_id, r.branch_appraisal_id from member_appraisal r
             where r.member_id between %1$d + 10000 and %1$d + 99999999 and r.cycle_id = (select max(id) from cycle) order by r.id""";

    private final Connection owner;
    private final String pepper;

    public BallotCounty(Connection owner, String pepper) throws SQLException {
        this.owner = owner;
        this.pepper = pepper;
        execute("set search_path to mingping");
    }

    /**
     * A voter.
     *
     * @param appraised their own line on the sheet
     * @param token     of the interface
     */
    public record Voter(long member, long appraised, long branch, String token) {
    }

    /** @param from ids begin here; a hundred million of them are this call's */
    public void settle(String code, long from, int townships, int branches, int members) throws SQLException, GeneralSecurityException {
        execute(TREE.formatted(from, code, townships, branches, members));
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into api_token (id, county_id, scope_path, account_id, label, hash, created_at, expires_at)
                select id, county_id, scope_path, id, 'test', ?, now(), now() + interval '1 day' from account where id = ?""")) {
            for (long member = from + 10_000; member < from + 10_000 + (long) branches * members; member++) {
                insert.setString(1, hash(token(member)));
                insert.setLong(2, member);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        execute("analyze");
    }

    /** Opens the half year for everybody who is settled. */
    public static void openCycle(ApiClient county, int year) throws Exception {
        ApiClient.Answer answer = county.post("cycles", "{\"year\":" + year + ",\"half\":\"H1\",\"ruleSet\":\"county-trial-1\"}");
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** Opens the ballots of all branches settled from here, and gives their voters by branch. */
    public Map<Long, List<Voter>> openBallots(List<ApiClient> county, long from) throws Exception {
        return openBallots(county, from, 0);
    }

    /** As {@link #openBallots(List, long)}. @param representatives on each branch's list */
    public Map<Long, List<Voter>> openBallots(List<ApiClient> county, long from, int representatives) throws Exception {
        Map<Long, List<Voter>> voters = voters(from);
        List<Callable<Void>> openings = new ArrayList<>();
        for (long branch : voters.keySet()) {
            ApiClient client = county.get(openings.size() % county.size());
            openings.add(() -> {
                ApiClient.Answer answer = client.post("branch-appraisals/" + branch + "/transitions",
                        "{\"to\":\"BALLOT\",\"version\":0,\"massRepresentatives\":" + representatives + "}");
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.body());
                }
                return null;
            });
        }
        atOnce(4, openings);
        return voters;
    }

    private Map<Long, List<Voter>> voters(long from) throws SQLException {
        Map<Long, List<Voter>> voters = new LinkedHashMap<>();
        try (Statement read = owner.createStatement(); ResultSet rows = read.executeQuery(VOTERS.formatted(from))) {
            while (rows.next()) {
                voters.computeIfAbsent(rows.getLong(3), branch -> new ArrayList<>())
                        .add(new Voter(rows.getLong(2), rows.getLong(1), rows.getLong(3), token(rows.getLong(2))));
            }
        }
        return voters;
    }

    /** Does everything with so many threads, and fails with the first failure. */
    public static <T> List<T> atOnce(int threads, List<? extends Callable<T>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(work)) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String token(long member) {
        return "mp_voter_" + member;
    }

    private String hash(String token) throws GeneralSecurityException {
        return hash(pepper, token);
    }

    /** As a token of the interface is kept. */
    public static String hash(String pepper, String token) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(("token\n" + token).getBytes(StandardCharsets.UTF_8)));
    }

    private void execute(String statement) throws SQLException {
        try (Statement run = owner.createStatement()) {
            run.execute(statement);
        }
    }
}
