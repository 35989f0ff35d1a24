package org.mingping.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Two townships with a branch and a member each, in a cycle of their own, and an account of every role that belongs to the first.
 * Everything of the first branch has one and the same number, whatever its table, and everything of the second another: whatever kind
 * of thing a page or a resource takes an id of, {@link #FOREIGN} is one of the second branch.
 */
final class TwoTownships {

    static final long OWN = 9_200_001;
    static final long FOREIGN = 9_200_002;
    static final long CYCLE = 9_200_009;
    static final String FOREIGN_CODE = "EYX2";
    static final String PASSWORD = "Every-Door-7";

    /** Words that nobody of the first township, and no administrator, may ever read. */
    static final List<String> FOREIGN_WORDS = List.of("异乡党员", "990299198001010013");
    static final String FOREIGN_BRANCH = "异乡支部";
    static final String OWN_BRANCH = "本乡支部";

    private final Connection owner;

    TwoTownships(Connection owner) {
        this.owner = owner;
    }

    static String username(Role role) {
        return "door-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String token(Role role) {
        return "mp_door_" + role;
    }

    void settle(Path secrets) throws SQLException, IOException, GeneralSecurityException {
        leave();
        run("""
            insert into organisation (id, county_id, code, name, kind, superior_id, scope_path, established_on)
            select v.id, c.id, v.code, v.name, v.kind, coalesce(v.superior, c.id), c.scope_path || v.path, date '2020-01-01'
            from organisation c, (values (9200003, 'EYX1T', '本乡党委', 'TOWNSHIP', null, 'EYX1T/'), (9200004, 'EYX2T', '异乡党委', 'TOWNSHIP', null, 'EYX2T/'),
              (9200001, 'EYX1', '本乡支部', 'BRANCH', 9200003, 'EYX1T/EYX1/'), (9200002, 'EYX2', '异乡支部', 'BRANCH', 9200004, 'EYX2T/EYX2/'))
              as v (id, code, name, kind, superior, path) where c.superior_id is null""");
        run("""
            insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, initials, gender, birth_date, joined_on, status,
                                category, floating, recorded_at)
            select b.id, b.county_id, b.id, b.scope_path, '990' || (b.id - 9200000) || '9919800101001' || case b.id when 9200001 then '1' else '3' end,
                   case b.id when 9200001 then '本乡党员' else '异乡党员' end, 'xiangdangyuan', 'xdy', 'MALE', date '1980-01-01', date '2000-07-01', 'FULL',
                   'RURAL', false, now() from organisation b where b.id in (9200001, 9200002)""");
        run("""
            insert into cycle (id, county_id, scope_path, year, half, rule_set_id, opened_at, opened_by)
            select 9200009, county_id, scope_path, 2019, 'H1', id, now(), 'test' from rule_set order by id limit 1""");
        run("""
            insert into branch_appraisal (id, county_id, scope_path, cycle_id, organisation_id, branch_code, branch_name, township_id, township_code,
                                          township_name, phase, phase_since)
            select b.id, b.county_id, b.scope_path, 9200009, b.id, b.code, b.name, t.id, t.code, t.name, 'SELF_ASSESSMENT', now()
            from organisation b join organisation t on t.id = b.superior_id where b.id in (9200001, 9200002)""");
        run("""
            insert into member_appraisal (id, county_id, scope_path, cycle_id, branch_appraisal_id, member_id, id_number, name, status, may_vote)
            select id, county_id, scope_path, 9200009, id, id, id_number, name, 'FULL', true from member where id in (9200001, 9200002)""");
        organisationLife();
        accounts(secrets);
    }

    /** A meeting, work, and somebody's being away, in each branch. */
    private void organisationLife() throws SQLException {
        run("""
            insert into meeting (id, county_id, scope_path, organisation_id, kind, topic, place, meets_on, meets_at, everyone, state, planned_by, planned_at)
            select id, county_id, scope_path, id, 'THEME_DAY', name, name, date '2026-01-05', '09:00', true, 'PLANNED', 'test', now()
              from organisation where id in (9200001, 9200002)""");
        run("""
            insert into meeting_attendance (county_id, scope_path, meeting_id, member_id, month)
            select county_id, scope_path, id, id, date '2026-01-01' from member where id in (9200001, 9200002)""");
        run("""
            insert into assigned_task (id, county_id, scope_path, organisation_id, member_id, title, due_on, month, assigned_by, assigned_at)
            select id, county_id, scope_path, id, id, name, date '2026-01-05', date '2026-01-01', 'test', now() from organisation where id in (9200001, 9200002)""");
        run("""
            insert into floating_stay (id, county_id, scope_path, organisation_id, member_id, away_to, since, contact_person, recorded_by, recorded_at)
            select id, county_id, scope_path, id, id, name, date '2026-01-05', name, 'test', now() from organisation where id in (9200001, 9200002)""");
        run("""
            insert into floating_handshake (id, county_id, scope_path, home_path, home_name, stay_id, member_name, away_to, since, state, asked_by, asked_at)
            select id, county_id, scope_path, scope_path, name, id, name, name, date '2026-01-05', 'ASKED', 'test', now() from organisation where id in (9200001, 9200002)""");
        run("""
            insert into leave_request (id, county_id, scope_path, meeting_id, member_id, reason, asked_at, state)
            select id, county_id, scope_path, id, id, name, now(), 'ASKED' from member where id in (9200001, 9200002)""");
        run("""
            insert into talk (id, county_id, scope_path, organisation_id, kind, held_on, led_by, content, recorded_by, recorded_at)
            select id, county_id, scope_path, id, 'TALK', date '2026-01-05', name, name, 'test', now() from organisation where id in (9200001, 9200002)""");
        findings();
        registrations();
        preparation();
    }

    /** A list of the census in each branch, and something heard and a paper in each township. */
    private void preparation() throws SQLException {
        run("""
            insert into campaign (id, county_id, scope_path, name, rule_set, state, mobilisation_by, census_by, consultation_by, plan_by, opens_on, closes_on, planned_at, planned_by)
            select 9200191, county_id, scope_path, 'test', code, 'PLANNED', date '2019-01-01', date '2019-01-02', date '2019-01-02', date '2019-01-03', date '2019-01-04', date '2019-03-01',
                   now(), 'test' from rule_set where state = 'ADOPTED' order by id limit 1""");
        run("""
            insert into census_sheet (id, county_id, scope_path, campaign_id, organisation_id, township_id, state, drawn_at)
            select id, county_id, scope_path, 9200191, id, superior_id, 'OPEN', now() from organisation where id in (9200001, 9200002)""");
        run("""
            insert into consultation (id, county_id, scope_path, campaign_id, organisation_id, held_on, layer, category, place, led_by, participants, recorded_by, recorded_at)
            select b.id, t.county_id, t.scope_path, 9200191, t.id, date '2019-01-01', 'MEMBERS', 'RURAL', t.name, t.name, 1, 'test', now()
              from organisation b join organisation t on t.id = b.superior_id where b.id in (9200001, 9200002)""");
        run("""
            insert into opinion (id, county_id, scope_path, campaign_id, organisation_id, consultation_id, subject, content, state, recorded_by, recorded_at)
            select b.id, t.county_id, t.scope_path, 9200191, t.id, b.id, 'EXIT', t.name, 'OPEN', 'test', now()
              from organisation b join organisation t on t.id = b.superior_id where b.id in (9200001, 9200002)""");
        run("""
            insert into preparation_paper (id, county_id, scope_path, consultation_id, name, media_type, content, recorded_at, recorded_by)
            select id, county_id, scope_path, id, place, 'application/pdf', '%PDF-1.7', now(), 'test' from consultation where id in (9200001, 9200002)""");
    }

    /** Six months of one failure in each branch, with a paper beside them. */
    private void findings() throws SQLException {
        run("""
            insert into finding (id, county_id, scope_path, member_id, kind, since, period, months, state, raised_at)
            select id, county_id, scope_path, id, 'ASSIGNED_WORK', date '2019-01-01', date '2019-06-01', array[date '2019-06-01'], 'RAISED', now()
              from member where id in (9200001, 9200002)""");
        run("""
            insert into finding_paper (id, county_id, scope_path, finding_id, member_id, name, media_type, content, recorded_at, recorded_by)
            select id, county_id, scope_path, id, id, name, 'application/pdf', '%PDF-1.7', now(), 'test' from member where id in (9200001, 9200002)""");
        run("""
            insert into disposition_case (id, county_id, scope_path, member_id, ground, rule_set_id, state, state_since, opened_on, lines)
            select id, county_id, scope_path, id, 'UNQUALIFIED', (select min(r.id) from rule_set r where r.county_id = member.county_id), 'OPEN', date '2026-01-05', date '2026-01-05', 1 from member where id in (9200001, 9200002)""");
        run("""
            insert into case_entry (county_id, scope_path, case_id, member_id, number, action, fact, happened_on, signature, entered_at, state_after)
            select county_id, scope_path, id, id, 1, 'OPEN', jsonb_build_object('on', '2026-01-05', 'member', jsonb_build_object('person', jsonb_build_object('kind', 'MEMBER', 'number', id),
                   'name', name), 'ground', 'UNQUALIFIED', 'confirmedOn', '2026-01-05', 'reason', ''), date '2026-01-05', 'test', now(), 'OPEN'
              from member where id in (9200001, 9200002)""");
    }

    /** A form that waits to be verified in each branch, in a campaign of their own. */
    private void registrations() throws SQLException {
        run("""
            insert into campaign (id, county_id, scope_path, name, rule_set, state, mobilisation_by, census_by, consultation_by, plan_by, opens_on, closes_on, planned_at, planned_by,
                                  opened_on, registration_ends_on, opened_by)
            select 9200009, county_id, scope_path, '2019', code, 'OPEN', date '2019-01-01', date '2019-01-01', date '2019-01-01', date '2019-01-01', date '2019-01-01', date '2019-03-01',
                   now(), 'test', date '2019-01-01', date '2019-01-16', 'test' from rule_set order by id limit 1""");
        run("""
            insert into registration (id, county_id, scope_path, campaign_id, member_id, state, ends_on, thought, will, submitted_on)
            select id, county_id, scope_path, 9200009, id, 'SUBMITTED', date '2019-01-16', name, 'STAY', date '2019-01-02' from member where id in (9200001, 9200002)""");
    }

    private void accounts(Path secrets) throws SQLException, IOException, GeneralSecurityException {
        Properties known = new Properties();
        try (InputStream in = Files.newInputStream(secrets)) {
            known.load(in);
        }
        for (Role role : Role.values()) {
            long id = 9_200_100 + role.ordinal();
            String place = switch (role.realm()) {
                case BRANCH -> "id = 9200001";
                case TOWNSHIP -> "id = 9200003";
                case COUNTY -> "superior_id is null";
            };
            run("""
                insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, member_id, created_at)
                select %d, county_id, '%s', '%s', '%s', '%s', now(), id, scope_path, %s, now() from organisation where %s"""
                    .formatted(id, role.realm().code(), username(role), role, passwordHash(), role == Role.MEMBER ? "9200001" : "null", place));
            run("""
                insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by)
                select county_id, id, scope_path, '%s', now(), 'test' from account where id = %d""".formatted(role, id));
            run("""
                insert into api_token (id, county_id, scope_path, account_id, label, hash, created_at, expires_at)
                select id, county_id, scope_path, id, 'test', '%s', now(), now() + interval '1 hour' from account where id = %d"""
                    .formatted(tokenHash(known.getProperty("mingping.token.pepper"), token(role)), id));
        }
    }

    /** So that other tests find the product as they know it. */
    void leave() throws SQLException {
        for (String table : List.of("api_token", "account_role", "account")) {
            run("delete from " + table + " where " + (table.equals("account_role") ? "account_id" : "id") + " between 9200100 and 9200199");
        }
        for (String table : List.of("leave_request", "attendance_change", "meeting_minutes", "meeting_attendance")) {
            run("delete from " + table + " where meeting_id in (select id from meeting where organisation_id in (9200001, 9200002))");
        }
        for (String table : List.of("floating_contact", "floating_handshake")) {
            run("delete from " + table + " where stay_id in (9200001, 9200002)");
        }
        for (String table : List.of("case_clock", "case_part", "case_entry")) {
            run("delete from " + table + " where case_id in (select id from disposition_case where member_id in (9200001, 9200002))");
        }
        run("delete from disposition_case where member_id in (9200001, 9200002)");
        run("delete from finding_paper where finding_id in (9200001, 9200002)");
        run("delete from finding where id in (9200001, 9200002)");
        for (String table : List.of("registration_step", "registration_correction", "registration_extension", "registration_talk", "registration_attempt", "registration_paper", "registration_contact")) {
            run("delete from " + table + " where registration_id in (9200001, 9200002)");
        }
        run("delete from registration where id in (9200001, 9200002)");
        run("delete from campaign where id = 9200009");
        String prepared = " in (select id from %s where organisation_id in (9200001, 9200002, 9200003, 9200004))";
        run("delete from census_entry where sheet_id" + prepared.formatted("census_sheet"));
        run("delete from preparation_paper where consultation_id" + prepared.formatted("consultation") + " or mobilisation_id" + prepared.formatted("mobilisation"));
        run("delete from preparation_plan_version where plan_id" + prepared.formatted("preparation_plan"));
        for (String table : List.of("census_sheet", "opinion", "consultation", "consultation_gap", "mobilisation", "preparation_plan", "campaign_task")) {
            run("delete from " + table + " where organisation_id in (9200001, 9200002, 9200003, 9200004)");
        }
        run("delete from campaign where id = 9200191");
        run("delete from talk_member where talk_id in (9200001, 9200002)");
        run("delete from task_change where task_id in (9200001, 9200002)");
        for (String table : List.of("meeting", "assigned_task", "floating_stay", "talk")) {
            run("delete from " + table + " where organisation_id in (9200001, 9200002)");
        }
        for (String table : List.of("objection", "publicity_item", "self_assessment", "member_appraisal", "branch_appraisal", "cycle", "notice",
                "member_event", "member", "organisation_history")) {
            run("delete from " + table + " where id between 9200001 and 9200009");
        }
        run("delete from organisation where id in (9200001, 9200002)");
        run("delete from organisation where id in (9200003, 9200004)");
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("set search_path = mingping");
            sql.execute(statement);
        }
    }

    static String passwordHash() throws GeneralSecurityException {
        byte[] salt = new byte[32];
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 2048, 512)).getEncoded();
        return "PBKDF2WithHmacSHA512:2048:" + Base64.getEncoder().encodeToString(salt) + ":" + Base64.getEncoder().encodeToString(hash);
    }

    static String tokenHash(String pepper, String token) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(("token\n" + token).getBytes(StandardCharsets.UTF_8)));
    }
}
