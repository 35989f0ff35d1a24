package org.mingping.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.County;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.persistence.Database;

/** The second lock, below every use case: bare SQL under the application's role, as if a use case had forgotten everything. */
@ArquillianTest
@DisplayName("The application's database role")
class RowsOfOthersIT {

    private static final String OWN = "/99/RLS1/RLS1A/";
    private static final String FOREIGN = "/99/RLS2/RLS2A/";

    /** Read by the whole county: nothing in them is about a person. */
    private static final Set<String> COUNTY_WIDE = Set.of("rule_set", "cycle", "campaign", "job_run", "job_run_earlier", "job_failure", "system_parameter", "dues_parameter");

    /** One in every table that is about an organisation or a person; a table that is missing here fails the test below. */
    private static final List<String> ROWS_OF_FOREIGN_BRANCH = List.of(
            // Preparation of the township above the foreign branch.
            "insert into campaign (id, county_id, scope_path, name, rule_set, state, mobilisation_by, census_by, consultation_by, plan_by, opens_on, closes_on, planned_at, planned_by)"
                    + " select 9100191, %1$d, '/99/', 'x', code, 'PLANNED', date '2018-01-01', date '2018-01-02', date '2018-01-02', date '2018-01-03', date '2018-01-04',"
                    + " date '2018-03-01', now(), '%2$s' from rule_set where county_id = %1$d and state = 'ADOPTED' order by id limit 1 on conflict do nothing",
            "insert into mobilisation (id, county_id, scope_path, campaign_id, organisation_id, kind, held_on, title, content, reached, recorded_by, recorded_at)"
                    + " values (9100192, %1$d, '%2$s', 9100191, 9100003, 'NOTICE', date '2018-01-01', 'x', 'x', 1, 'x', now()) on conflict do nothing",
            "insert into census_sheet (id, county_id, scope_path, campaign_id, organisation_id, township_id, state, drawn_at)"
                    + " values (9100193, %1$d, '%2$s', 9100191, 9100004, 9100003, 'OPEN', now()) on conflict do nothing",
            "insert into census_entry (id, county_id, scope_path, sheet_id, member_id, ground, kind, since, added, recorded_by, recorded_at)"
                    + " values (9100194, %1$d, '%2$s', 9100193, 9100013, 'SANCTION', 'WARNING', date '2015-01-01', false, 'x', now()) on conflict do nothing",
            "insert into consultation (id, county_id, scope_path, campaign_id, organisation_id, held_on, layer, category, place, led_by, participants, recorded_by, recorded_at)"
                    + " values (9100195, %1$d, '%2$s', 9100191, 9100003, date '2018-01-01', 'MEMBERS', 'RURAL', 'x', 'x', 1, 'x', now()) on conflict do nothing",
            "insert into opinion (id, county_id, scope_path, campaign_id, organisation_id, consultation_id, subject, content, state, recorded_by, recorded_at)"
                    + " values (9100196, %1$d, '%2$s', 9100191, 9100003, 9100195, 'EXIT', 'x', 'OPEN', 'x', now()) on conflict do nothing",
            "insert into consultation_gap (county_id, scope_path, campaign_id, organisation_id, layer, reason, recorded_by, recorded_at)"
                    + " values (%1$d, '%2$s', 9100191, 9100003, 'MASSES', 'x', 'x', now()) on conflict do nothing",
            "insert into preparation_paper (id, county_id, scope_path, mobilisation_id, name, media_type, content, recorded_at, recorded_by)"
                    + " values (9100197, %1$d, '%2$s', 9100192, 'x', 'application/pdf', 'x', now(), 'x') on conflict do nothing",
            "insert into preparation_plan (id, county_id, scope_path, campaign_id, organisation_id, state, aims, content, method, milestones, number, written_by, written_at)"
                    + " values (9100198, %1$d, '%2$s', 9100191, 9100003, 'SUBMITTED', 'x', 'x', 'x', '[]', 1, 'x', now()) on conflict do nothing",
            "insert into preparation_plan_version (county_id, scope_path, plan_id, number, aims, content, method, milestones, submitted_by, submitted_at)"
                    + " values (%1$d, '%2$s', 9100198, 1, 'x', 'x', 'x', '[]', 'x', now()) on conflict do nothing",
            "insert into meeting (id, county_id, scope_path, organisation_id, kind, topic, place, meets_on, meets_at, everyone, state, planned_by, planned_at)"
                    + " values (9100061, %1$d, '%2$s', 9100004, 'THEME_DAY', 'x', 'x', date '2026-01-05', '09:00', true, 'PLANNED', 'x', now()) on conflict do nothing",
            "insert into meeting_attendance (county_id, scope_path, meeting_id, member_id, month)"
                    + " values (%1$d, '%2$s', 9100061, 9100013, date '2026-01-01') on conflict do nothing",
            "insert into meeting_minutes (id, county_id, scope_path, meeting_id, content, written_by, written_at)"
                    + " values (9100062, %1$d, '%2$s', 9100061, 'x', 'x', now()) on conflict do nothing",
            "insert into attendance_change (id, county_id, scope_path, meeting_id, member_id, before_presence, after_presence, reason, changed_by, changed_at)"
                    + " values (9100063, %1$d, '%2$s', 9100061, 9100013, 'ABSENT', 'EXCUSED', 'x', 'x', now()) on conflict do nothing",
            "insert into leave_request (id, county_id, scope_path, meeting_id, member_id, reason, asked_at, state)"
                    + " values (9100064, %1$d, '%2$s', 9100061, 9100013, 'x', now(), 'ASKED') on conflict do nothing",
            "insert into assigned_task (id, county_id, scope_path, organisation_id, member_id, title, due_on, month, assigned_by, assigned_at)"
                    + " values (9100065, %1$d, '%2$s', 9100004, 9100013, 'x', date '2026-01-05', date '2026-01-01', 'x', now()) on conflict do nothing",
            "insert into task_change (id, county_id, scope_path, task_id, member_id, before_result, after_result, reason, changed_by, changed_at)"
                    + " values (9100066, %1$d, '%2$s', 9100065, 9100013, 'DONE', 'EXCUSED', 'x', 'x', now()) on conflict do nothing",
            "insert into excused_month (county_id, scope_path, member_id, kind, month, finding_id, reason, excused_by, excused_at)"
                    + " values (%1$d, '%2$s', 9100013, 'ASSIGNED_WORK', date '2026-01-01', 1, 'x', 'x', now()) on conflict do nothing",
            "insert into talk (id, county_id, scope_path, organisation_id, kind, held_on, led_by, content, recorded_by, recorded_at)"
                    + " values (9100067, %1$d, '%2$s', 9100004, 'TALK', date '2026-01-05', 'x', 'x', 'x', now()) on conflict do nothing",
            "insert into disposition_case (id, county_id, scope_path, member_id, ground, rule_set_id, state, state_since, opened_on, lines)"
                    + " values (9100081, %1$d, '%2$s', 9100013, 'GRAVE_PROBLEM', (select min(id) from rule_set where county_id = %1$d), 'CLOSED', date '2026-01-05', date '2026-01-05', 1) on conflict do nothing",
            "insert into case_entry (county_id, scope_path, case_id, member_id, number, action, fact, happened_on, signature, entered_at, state_after)"
                    + " values (%1$d, '%2$s', 9100081, 9100013, 1, 'OPEN', '{}', date '2026-01-05', 'x', now(), 'OPEN') on conflict do nothing",
            "insert into case_part (county_id, scope_path, case_id, member_id, part, since) values (%1$d, '%2$s', 9100081, 9100013, 'EDUCATOR', date '2026-01-05') on conflict do nothing",
            "insert into case_clock (county_id, scope_path, case_id, member_id, kind, number, due_on, provisional)"
                    + " values (%1$d, '%2$s', 9100081, 9100013, 'VISIT', 1, date '2026-01-05', false) on conflict do nothing",
            "insert into case_paper (id, county_id, scope_path, case_id, member_id, kind, name, media_type, sha256, content, recorded_at, recorded_by)"
                    + " values (9100082, %1$d, '%2$s', 9100081, 9100013, 'x', 'x', 'application/pdf', sha256('x'), 'x', now(), 'x') on conflict do nothing",
            "insert into case_seal (county_id, scope_path, case_id, member_id, sealed_on, seal_number, key_id, documents, content)"
                    + " values (%1$d, '%2$s', 9100081, 9100013, date '2026-01-05', repeat('0', 64), 'x', 1, 'x') on conflict do nothing",
            "insert into case_ballot (county_id, id, scope_path, case_id, occasion, member_id, member_name, organisation_id, branch_name, township_id, township_name, members, representatives, remark,"
                    + " opened_on, opened_at, opened_by, opener_account, opener_name) values (%1$d, 9100083, '%2$s', 9100081, 'EVALUATION', 9100013, 'x', 9100004, 'x', 9100003, 'x', 5, 1, '',"
                    + " date '2026-01-05', now(), 'x', 1, 'x') on conflict do nothing",
            "insert into case_ballot_roll (county_id, id, scope_path, case_ballot_id, member_id, name, status, may_vote)"
                    + " values (%1$d, 9100084, '%2$s', 9100083, 9100013, 'x', 'FULL', false) on conflict do nothing",
            "insert into case_ballot_entry (county_id, scope_path, case_ballot_id, account_id, entered_by, entered_at, members_returned, representatives_returned, excellent, qualified,"
                    + " basically_qualified, unqualified, abstained) values (%1$d, '%2$s', 9100083, 1, 'x', now(), 1, 0, 1, 0, 0, 0, 0) on conflict do nothing",
            "insert into campaign (id, county_id, scope_path, name, rule_set, state, mobilisation_by, census_by, consultation_by, plan_by, opens_on, closes_on, planned_at, planned_by)"
                    + " select 9100091, county_id, scope_path, '%2$s', code, 'PLANNED', date '2018-01-01', date '2018-01-01', date '2018-01-01', date '2018-01-01', date '2018-01-01',"
                    + " date '2018-03-01', now(), 'x' from rule_set where county_id = %1$d order by id limit 1 on conflict do nothing",
            "insert into campaign_task (county_id, scope_path, campaign_id, organisation_id, phase, due_on) values (%1$d, '%2$s', 9100091, 9100003, 'CENSUS', date '2018-01-01')"
                    + " on conflict do nothing",
            "insert into registration (id, county_id, scope_path, campaign_id, member_id, state, ends_on) values (9100092, %1$d, '%2$s', 9100091, 9100013, 'OPEN', date '2018-01-16')"
                    + " on conflict do nothing",
            "insert into registration_step (county_id, scope_path, registration_id, member_id, number, action, done_at, done_by)"
                    + " values (%1$d, '%2$s', 9100092, 9100013, 1, 'RETURNED', now(), 'x') on conflict do nothing",
            "insert into registration_correction (id, county_id, scope_path, registration_id, member_id, field, after_value, state, asked_at, asked_by)"
                    + " values (9100093, %1$d, '%2$s', 9100092, 9100013, 'NAME', 'x', 'WITHDRAWN', now(), 'x') on conflict do nothing",
            "insert into registration_extension (id, county_id, scope_path, registration_id, member_id, until, reason, state, proposed_at, proposed_by)"
                    + " values (9100094, %1$d, '%2$s', 9100092, 9100013, date '2018-01-20', 'x', 'PROPOSED', now(), 'x') on conflict do nothing",
            "insert into registration_talk (id, county_id, scope_path, registration_id, member_id, talked_on, talkers, minutes, confirmed, recorded_at, recorded_by)"
                    + " values (9100095, %1$d, '%2$s', 9100092, 9100013, date '2018-01-16', 'x', 'x', false, now(), 'x') on conflict do nothing",
            "insert into registration_attempt (id, county_id, scope_path, registration_id, member_id, tried_on, tried, recorded_at, recorded_by)"
                    + " values (9100098, %1$d, '%2$s', 9100092, 9100013, date '2018-01-16', 'x', now(), 'x') on conflict do nothing",
            "insert into registration_paper (id, county_id, scope_path, registration_id, member_id, name, media_type, content, recorded_at, recorded_by)"
                    + " values (9100096, %1$d, '%2$s', 9100092, 9100013, 'x', 'application/pdf', 'x', now(), 'x') on conflict do nothing",
            "insert into registration_contact (id, county_id, scope_path, registration_id, member_id, contacted_on, through, outcome, recorded_at, recorded_by)"
                    + " values (9100097, %1$d, '%2$s', 9100092, 9100013, date '2018-01-16', 'x', 'x', now(), 'x') on conflict do nothing",
            "insert into case_seal_part (county_id, scope_path, case_id, member_id, seal, part, content) values (%1$d, '%2$s', 9100081, 9100013, 1, 1, 'x') on conflict do nothing",
            "insert into talk_member (county_id, scope_path, talk_id, member_id) values (%1$d, '%2$s', 9100067, 9100013) on conflict do nothing",
            "insert into floating_stay (id, county_id, scope_path, organisation_id, member_id, away_to, since, contact_person, recorded_by, recorded_at)"
                    + " values (9100068, %1$d, '%2$s', 9100004, 9100013, 'x', date '2026-01-05', 'x', 'x', now()) on conflict do nothing",
            "insert into floating_contact (id, county_id, scope_path, stay_id, member_id, contacted_on, way, contacted_by, content, recorded_by, recorded_at)"
                    + " values (9100069, %1$d, '%2$s', 9100068, 9100013, date '2026-01-06', 'VISIT', 'x', 'x', 'x', now()) on conflict do nothing",
            "insert into floating_handshake (id, county_id, scope_path, home_path, home_name, stay_id, member_name, away_to, since, state, asked_by, asked_at)"
                    + " values (9100070, %1$d, '%2$s', '%2$s', 'x', 9100068, '某某', 'x', date '2026-01-05', 'DECLINED', 'x', now()) on conflict do nothing",
            "insert into organisation_history (id, county_id, organisation_id, scope_path, name, valid_from, recorded_at, recorded_by)"
                    + " values (9100041, %1$d, 9100004, '%2$s', 'x', date '2020-01-01', now(), 'x') on conflict do nothing",
            "insert into member_event (id, county_id, scope_path, member_id, kind, happened_on, recorded_at, recorded_by)"
                    + " values (9100042, %1$d, '%2$s', 9100013, 'name', date '2020-01-01', now(), 'x') on conflict do nothing",
            "insert into sanction (id, county_id, scope_path, member_id, kind, decided_on, recorded_at)"
                    + " values (9100043, %1$d, '%2$s', 9100013, 'WARNING', date '2015-01-01', now()) on conflict do nothing",
            "insert into annual_grade (id, county_id, scope_path, member_id, year, grade, source, recorded_at)"
                    + " values (9100044, %1$d, '%2$s', 9100013, 2015, 'QUALIFIED', 'IMPORTED', now()) on conflict do nothing",
            "insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by)"
                    + " values (%1$d, 9100022, '%2$s', 'MEMBER', now(), 'x') on conflict do nothing",
            "insert into api_token (id, county_id, scope_path, account_id, label, hash, created_at, expires_at)"
                    + " values (9100045, %1$d, '%2$s', 9100022, 'x', 'rls-foreign', now(), now()) on conflict do nothing",
            "insert into notice (id, county_id, scope_path, member_id, kind, created_at)"
                    + " values (9100046, %1$d, '%2$s', 9100013, 'grade-told', now()) on conflict do nothing",
            "insert into cycle (id, county_id, scope_path, year, half, rule_set_id, opened_at, opened_by)"
                    + " select 9100009, county_id, scope_path, 2018, 'H1', id, now(), '%2$s' from rule_set where county_id = %1$d order by id limit 1"
                    + " on conflict do nothing",
            "insert into branch_appraisal (id, county_id, scope_path, cycle_id, organisation_id, branch_code, branch_name, township_id, township_code,"
                    + " township_name, phase, phase_since) values (9100031, %1$d, '%2$s', 9100009, 9100004, 'RLS2A', 'RLS2A', 9100003, 'RLS2', 'RLS2',"
                    + " 'CONFIRMED', now()) on conflict do nothing",
            "insert into member_appraisal (id, county_id, scope_path, cycle_id, branch_appraisal_id, member_id, name, status, may_vote, outcome, grade)"
                    + " values (9100033, %1$d, '%2$s', 9100009, 9100031, 9100013, '某某', 'FULL', true, 'GRADED', 'QUALIFIED') on conflict do nothing",
            "insert into self_assessment (id, county_id, scope_path, member_appraisal_id, member_id, from_paper, entered_by)"
                    + " values (9100047, %1$d, '%2$s', 9100033, 9100013, true, 'x') on conflict do nothing",
            "insert into tally_entry (id, county_id, scope_path, branch_appraisal_id, account_id, entered_by, entered_at, sheets_issued, sheets_returned, members_returned, rows)"
                    + " values (9100048, %1$d, '%2$s', 9100031, 9100022, 'x', now(), 1, 1, 1, '[]') on conflict do nothing",
            "insert into quota_application (county_id, scope_path, cycle_id, township_id, township_code, members, slots, applied_at)"
                    + " values (%1$d, '%2$s', 9100009, 9100003, 'RLS2', 1, 1, now()) on conflict do nothing",
            "insert into publicity_item (id, county_id, scope_path, branch_appraisal_id, member_appraisal_id, name, outcome, posted_on)"
                    + " values (9100049, %1$d, '%2$s', 9100031, 9100033, '某某', 'GRADED', date '2018-07-01') on conflict do nothing",
            "insert into objection (id, county_id, scope_path, branch_appraisal_id, member_appraisal_id, about_name, raised_by, raised_on, content)"
                    + " values (9100050, %1$d, '%2$s', 9100031, 9100033, '某某', 'x', date '2018-07-01', 'x') on conflict do nothing",
            "insert into branch_step (county_id, scope_path, branch_appraisal_id, phase, done_by, done_at)"
                    + " values (%1$d, '%2$s', 9100031, 'BALLOT', 'x', now()) on conflict do nothing",
            "insert into mass_representative (county_id, scope_path, branch_appraisal_id, place, name, listed_by)"
                    + " values (%1$d, '%2$s', 9100031, 1, '某某', 'x') on conflict do nothing",
            "insert into ballot_box (county_id, scope_path, branch_appraisal_id, round, public_key, key_proof, opened_at, ended_at)"
                    + " values (%1$d, '%2$s', 9100031, 1, 'x', 'x', now(), null) on conflict do nothing",
            "insert into ballot_tick (county_id, scope_path, branch_appraisal_id, round, member_id, token_hash, receipt)"
                    + " values (%1$d, '%2$s', 9100031, 1, 9100013, 'x', 'RLS') on conflict do nothing",
            "insert into mass_code (county_id, scope_path, branch_appraisal_id, round, code_hash, state)"
                    + " values (%1$d, '%2$s', 9100031, 1, 'rls-foreign', 'ISSUED') on conflict do nothing",
            "insert into code_issue (county_id, scope_path, branch_appraisal_id, round, number, codes, issued_by, second_person, issued_at)"
                    + " values (%1$d, '%2$s', 9100031, 1, 1, 1, 'x', 'y', now()) on conflict do nothing",
            "insert into ballot_sheet (county_id, scope_path, branch_appraisal_id, round, voter_group, sealed)"
                    + " select %1$d, '%2$s', 9100031, 1, 'MEMBERS', 'x' where not exists (select 1 from ballot_sheet where branch_appraisal_id = 9100031)",
            "insert into ballot_paper (county_id, scope_path, branch_appraisal_id, round, members_returned, sheets_returned, rows, agreed_by, agreed_at)"
                    + " values (%1$d, '%2$s', 9100031, 1, 0, 0, '[]', 'x', now()) on conflict do nothing",
            "insert into ballot_overdue (county_id, scope_path, branch_appraisal_id, round, tried_at, circumstances)"
                    + " values (%1$d, '%2$s', 9100031, 1, now(), 'x') on conflict do nothing",
            "insert into ballot_member (county_id, scope_path, branch_appraisal_id, round, member_appraisal_id)"
                    + " values (%1$d, '%2$s', 9100031, 1, 9100033) on conflict do nothing",
            "insert into ballot_mark (county_id, scope_path, branch_appraisal_id, round, voter_group, member_appraisal_id, mark)"
                    + " select %1$d, '%2$s', 9100031, 1, 'MEMBERS', 9100033, 'QUALIFIED'"
                    + " where not exists (select 1 from ballot_mark where branch_appraisal_id = 9100031)",
            "insert into dues_assessment (id, county_id, scope_path, member_id, from_month, kind, amount, clause, origin, recorded_at, recorded_by)"
                    + " values (9100051, %1$d, '%2$s', 9100013, date '2018-01-01', 'FARMER', 0.20, 'x', 'BRANCH', now(), 'x') on conflict do nothing",
            "insert into dues_relief (id, county_id, scope_path, member_id, kind, from_month, to_month, reason, state, requested_at, requested_by)"
                    + " values (9100052, %1$d, '%2$s', 9100013, 'EXEMPTION', date '2018-01-01', date '2018-02-01', 'x', 'REQUESTED', now(), 'x') on conflict do nothing",
            "insert into dues_excuse (id, county_id, scope_path, member_id, month, reason, recorded_at, recorded_by)"
                    + " values (9100053, %1$d, '%2$s', 9100013, date '2018-01-01', 'x', now(), 'x') on conflict do nothing",
            "insert into dues_closing (id, county_id, scope_path, organisation_id, month, payments, total, state, closed_at, closed_by)"
                    + " values (9100054, %1$d, '%2$s', 9100004, date '2018-01-01', 1, 0.20, 'CLOSED', now(), 'x') on conflict do nothing",
            "insert into dues_receipt (id, county_id, scope_path, collected_path, organisation_id, member_id, year, number, issued_at, issued_by)"
                    + " values (9100055, %1$d, '%2$s', '%2$s', 9100004, 9100013, 2018, 1, now(), 'x') on conflict do nothing",
            "insert into dues_payment (id, county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, recorded_at, recorded_by)"
                    + " values (9100056, %1$d, '%2$s', '%2$s', 9100013, date '2018-01-01', 0.20, date '2018-01-02', 'CASH', 'SELF', now(), 'x') on conflict do nothing",
            "insert into failure_run (county_id, scope_path, kind, period, member_id, run, level, months, found_at)"
                    + " values (%1$d, '%2$s', 'DUES', date '2018-01-01', 9100013, 1, 'REMINDER', array[date '2018-01-01'], now()) on conflict do nothing",
            "insert into failure_level (county_id, scope_path, kind, member_id, since, level, period, raised_at)"
                    + " values (%1$d, '%2$s', 'DUES', 9100013, date '2018-01-01', 'REMINDER', date '2018-01-01', now()) on conflict do nothing",
            "insert into finding (id, county_id, scope_path, member_id, kind, since, period, months, state, raised_at)"
                    + " values (9100057, %1$d, '%2$s', 9100013, 'DUES', date '2018-01-01', date '2018-06-01', array[date '2018-01-01'], 'RAISED', now()) on conflict do nothing",
            "insert into finding_paper (id, county_id, scope_path, finding_id, member_id, name, media_type, content, recorded_at, recorded_by)"
                    + " values (9100058, %1$d, '%2$s', 9100057, 9100013, 'x', 'application/pdf', 'x', now(), 'x') on conflict do nothing",
            "insert into finding_statement (id, county_id, scope_path, finding_id, member_id, content, oral, recorded_at, recorded_by)"
                    + " values (9100059, %1$d, '%2$s', 9100057, 9100013, 'x', false, now(), 'x') on conflict do nothing",
            "insert into finding_verification (id, county_id, scope_path, finding_id, member_id, step, good_reason, content, recorded_at, recorded_by)"
                    + " values (9100060, %1$d, '%2$s', 9100057, 9100013, 'VERIFIED', false, 'x', now(), 'x') on conflict do nothing");

    @Resource(lookup = DataSources.APPLICATION)
    private DataSource application;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @Inject
    private County county;

    @Inject
    private Database database;

    @Inject
    private UserTransaction transaction;

    @BeforeEach
    void twoBranchesUnderTwoTownships() throws SQLException {
        try (Connection connection = system.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into organisation (id, county_id, code, name, kind, superior_id, scope_path, established_on)
                    select v.id, %1$d, v.code, v.code, v.kind, v.superior, v.path, date '2020-01-01' from (values
                      (9100001, 'RLS1', 'TOWNSHIP', %1$d, '/99/RLS1/'), (9100002, 'RLS1A', 'BRANCH', 9100001, '%2$s'),
                      (9100003, 'RLS2', 'TOWNSHIP', %1$d, '/99/RLS2/'), (9100004, 'RLS2A', 'BRANCH', 9100003, '%3$s'))
                      as v (id, code, kind, superior, path) on conflict do nothing""".formatted(county.id(), OWN, FOREIGN));
            statement.execute("""
                    insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, initials, gender, birth_date, joined_on,
                                        status, category, floating, recorded_at)
                    select v.id, %d, v.branch, v.path, v.number, '某某', 'moumou', 'mm', 'MALE', date '1980-01-01', date '2000-07-01', 'FULL',
                           'RURAL', false, now() from (values
                      (9100011, 9100002, '%2$s', '990199198001010011'), (9100012, 9100002, '%2$s', '990199198001010012'),
                      (9100013, 9100004, '%3$s', '990199198001010013')) as v (id, branch, path, number) on conflict do nothing"""
                    .formatted(county.id(), OWN, FOREIGN));
            statement.execute("""
                    insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path,
                                         member_id, created_at)
                    select v.id, %d, 'branch', v.name, v.name, 'none', now(), v.branch, v.path, v.member, now() from (values
                      (9100021, 'rls-own', 9100002, '%2$s', 9100011), (9100022, 'rls-foreign', 9100004, '%3$s', 9100013))
                      as v (id, name, branch, path, member) on conflict do nothing""".formatted(county.id(), OWN, FOREIGN));
            for (String row : ROWS_OF_FOREIGN_BRANCH) {
                statement.execute(row.formatted(county.id(), FOREIGN));
            }
            // Came from the foreign branch, which had appraised them once.
            statement.execute("""
                    insert into member_appraisal (id, county_id, scope_path, cycle_id, branch_appraisal_id, member_id, name, status, may_vote, outcome, grade)
                    values (9100034, %d, '%s', 9100009, 9100031, 9100012, '某某', 'FULL', true, 'GRADED', 'QUALIFIED') on conflict do nothing"""
                    .formatted(county.id(), FOREIGN));
        }
    }

    @Test
    @DisplayName("sees nothing at all before a scope is set, in any table there is")
    void nothingWithoutScope() throws SQLException {
        SoftAssertions softly = new SoftAssertions();
        for (String table : readableTables()) {
            softly.assertThat(inScope(0, "", null, "select count(*) from " + table)).as(table).containsExactly("0");
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("sees no row of another branch in any table there is, but the names of those above")
    void nothingForeign() throws SQLException {
        SoftAssertions softly = new SoftAssertions();
        for (String table : readableTables()) {
            if (!COUNTY_WIDE.contains(table)) {
                softly.assertThat(asSystem("select count(*) from " + table + " where scope_path = '" + FOREIGN + "'"))
                        .as("a row of the foreign branch to look for in " + table).doesNotContain("0");
                String above = table.equals("organisation") ? " and not starts_with('" + OWN + "', scope_path)" : "";
                softly.assertThat(inScope(county.id(), OWN, null, "select scope_path from " + table + " where not starts_with(scope_path, '" + OWN + "')" + above))
                        .as(table).isEmpty();
            }
        }
        softly.assertThat(inScope(county.id(), OWN, null, "select id from member order by id")).containsExactly("9100011", "9100012");
        softly.assertThat(inScope(county.id(), OWN, null, "select id from member where id = 9100013")).isEmpty();
        softly.assertThat(inScope(county.id() + 1, OWN, null, "select id from member")).as("another county").isEmpty();
        softly.assertAll();
    }

    @Test
    @DisplayName("§4 learns of a ballot no more than numbers: no officer reads who ticked, nobody a sheet or a code")
    void ballots() throws SQLException {
        String foreign = FOREIGN;
        for (String table : List.of("ballot_sheet", "mass_code")) {
            assertThatThrownBy(() -> inScope(county.id(), foreign, null, "select 1 from " + table)).as(table).hasMessageContaining("permission denied");
        }
        assertThat(inScope(county.id(), FOREIGN, null, "select receipt from ballot_tick")).as("an officer of the branch").isEmpty();
        assertThat(inScope(county.id(), FOREIGN, 9100013L, "select receipt from ballot_tick")).as("the voter").containsExactly("RLS");
        assertThat(inScope(county.id(), FOREIGN, 9100013L, "select mark from ballot_mark")).as("a member").isEmpty();
        for (String act : List.of("update ballot_box set public_key = 'y' where branch_appraisal_id = 9100031 returning 1",
                "update ballot_tick set receipt = 'y' where branch_appraisal_id = 9100031 returning 1")) {
            assertThatThrownBy(() -> inScope(county.id(), foreign, null, act)).as(act).hasMessageContaining("permission denied");
        }
        for (Long member : Arrays.asList(null, 9100013L)) {
            assertThatThrownBy(() -> inScope(county.id(), foreign, member, "insert into ballot_sheet (county_id, scope_path, branch_appraisal_id, round, voter_group, sealed)"
                    + " values (" + county.id() + ", '" + foreign + "', 9100031, 1, 'MEMBERS', 'y') returning 1")).as("a sheet alone").hasMessageContaining("permission denied");
            assertThatThrownBy(() -> inScope(county.id(), foreign, member, "insert into ballot_tick (county_id, scope_path, branch_appraisal_id, round, member_id, token_hash, receipt)"
                    + " values (" + county.id() + ", '" + foreign + "', 9100031, 1, 9100012, 'y', 'y') returning 1")).as("a tick alone").hasMessageContaining("row-level security");
        }
        String cast = "select outcome from cast_ballot(9100031, 1, (select public_key from ballot_box where branch_appraisal_id = 9100031), now(), 'y', 'y', 'y')";
        assertThat(inScope(county.id(), FOREIGN, null, cast)).as("a vote by an officer").containsExactly("NONE");
        assertThat(inScope(county.id(), OWN, 9100011L, cast)).as("a vote by a member of another branch").containsExactly("NONE");
        assertThat(inScope(county.id(), FOREIGN, 9100013L, cast)).as("a second vote").containsExactly("VOTED");
        String withCode = "select outcome from cast_with_code(9100031, 1, (select public_key from ballot_box where branch_appraisal_id = 9100031), now(), '%s', 'y', 'y', null)";
        assertThat(inScope(county.id(), FOREIGN, null, withCode.formatted("rls-foreign"))).as("whoever holds a code").containsExactly("OPEN");
        assertThat(inScope(county.id(), FOREIGN, null, withCode.formatted("guessed"))).as("a code there is not").containsExactly("VOTED");
        assertThat(inScope(county.id(), OWN, null, withCode.formatted("rls-foreign"))).as("a code for another branch's box").containsExactly("NONE");
        for (String function : List.of("ballot_sheets", "ballot_ticked", "ballot_codes_used", "ballot_receipts", "ballot_counts")) {
            assertThat(inScope(county.id(), OWN, null, "select 'seen' from " + function + "(9100031, 1)")).as(function + " of another branch").isEmpty();
        }
        for (String function : List.of("ballot_sheets", "ballot_ticked", "ballot_codes_used")) {
            assertThat(inScope(county.id(), FOREIGN, 9100013L, "select 'seen' from " + function + "(9100031, 1)")).as(function + " for a member").isEmpty();
        }
    }

    @Test
    @DisplayName("§4 cannot begin a vote again that is over, nor make a deadline earlier, nor put a table of its own before the real one")
    void endOfVote() throws SQLException {
        String foreign = FOREIGN;
        try (Connection connection = system.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("update mingping.ballot_box set closes_at = now() + interval '1 day' where branch_appraisal_id = 9100031");
        }
        for (String act : List.of("closes_at = now()", "closes_at = null")) {
            assertThatThrownBy(() -> inScope(county.id(), foreign, null, "update ballot_box set " + act + " where branch_appraisal_id = 9100031 returning 1"))
                    .as(act).hasMessageContaining("the end of a vote stays");
        }
        assertThat(asSystem("select count(*) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'mingping' and p.prosecdef"
                + " and not 'search_path=mingping, pg_temp' = any(p.proconfig)")).containsExactly("0");
    }

    @Test
    @DisplayName("§6 lets a member's account write its own registration and hand it in, and decide nothing")
    void ownRegistration() throws SQLException {
        assertThat(inScope(county.id(), FOREIGN, 9100013L, "update registration set thought = 'x' where id = 9100092 returning id")).containsExactly("9100092");
        assertThatThrownBy(() -> inScope(county.id(), FOREIGN, 9100013L, "update registration set ends_on = date '2030-01-01' where id = 9100092 returning id"))
                .hasMessageContaining("does not decide");
        assertThatThrownBy(() -> inScope(county.id(), FOREIGN, 9100013L,
                "update registration set state = 'VERIFIED', will = 'STAY', submitted_on = date '2018-01-02', decided_at = now(), decided_by = 'x' where id = 9100092 returning id"))
                .hasMessageMatching("(?s).*(does not decide|row-level security).*");
        assertThatThrownBy(() -> inScope(county.id(), FOREIGN, 9100013L, "insert into registration_talk (county_id, scope_path, registration_id, member_id, talked_on, talkers, minutes,"
                + " confirmed, recorded_at, recorded_by) values (" + county.id() + ", '" + FOREIGN + "', 9100092, 9100013, date '2018-01-16', 'x', 'x', true, now(), 'x') returning 1"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> inScope(county.id(), FOREIGN, 9100013L, "update registration_step set note = 'y' where registration_id = 9100092 returning 1"))
                .hasMessageContaining("permission denied");
        assertThat(inScope(county.id(), OWN, 9100011L, "select id from registration")).as("another member's").isEmpty();
        assertThat(inScope(county.id(), FOREIGN, 9100013L, "select 1 from registration_contact")).as("what offices noted of a reminder").isEmpty();
    }

    @Test
    @DisplayName("sees for a member's own account only that member's rows")
    void onlyOneself() throws SQLException {
        assertThat(inScope(county.id(), OWN, 9100011L, "select id from member")).containsExactly("9100011");
        assertThat(inScope(county.id(), OWN, 9100011L, "select username from account")).containsExactly("rls-own");
        assertThat(inScope(county.id(), OWN, 9100011L, "select id from branch_appraisal")).isEmpty();
    }

    @Test
    @DisplayName("sees for a member's own account what an earlier branch recorded of that member, and nothing else of that branch")
    void ownPastInAnotherBranch() throws SQLException {
        assertThat(inScope(county.id(), OWN, 9100012L, "select id from member_appraisal")).containsExactly("9100034");
        assertThat(inScope(county.id(), OWN, 9100012L, "select id from branch_appraisal")).containsExactly("9100031");
        assertThat(inScope(county.id(), OWN, 9100012L, "select id from publicity_item union select id from objection union select id from tally_entry")).isEmpty();
        assertThat(inScope(county.id(), OWN, null, "select id from member_appraisal where member_id = 9100012")).as("its present officers").isEmpty();
    }

    @Test
    @DisplayName("sees for an account without an office no member of the branch, and of the accounts its own")
    void withoutOffice() throws Exception {
        Caller withoutRole = caller(Set.of(), OWN);
        assertThat(seenBy(withoutRole, "select id from member")).isEmpty();
        assertThat(seenBy(withoutRole, "select id from account")).containsExactly("9100021");
        assertThat(seenBy(withoutRole, "update account set locale = 'en' where id = 9100021 returning id")).as("its own to change").hasSize(1);
        assertThat(seenBy(caller(Set.of(Role.BRANCH_OFFICER), OWN), "select id from member order by id")).containsExactly("9100011", "9100012");
    }

    @Test
    @DisplayName("sees for administrators and auditors no member of the county, for administrators its accounts")
    void apart() throws Exception {
        for (Role role : List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)) {
            for (String table : List.of("member", "member_event", "sanction", "annual_grade", "member_appraisal", "self_assessment", "notice")) {
                assertThat(seenBy(caller(Set.of(role), county.path()), "select id from " + table)).as("%s as %s", table, role).isEmpty();
            }
            List<String> accounts = seenBy(caller(Set.of(role), county.path()), "select id from account");
            assertThat(accounts.contains("9100022")).as("accounts as %s", role).isEqualTo(role != Role.AUDITOR);
        }
    }

    @Test
    @DisplayName("cannot change, remove or bring in a row of another branch")
    void changesNothingForeign() throws SQLException {
        assertThat(inScope(county.id(), OWN, null, "update member set name = 'x' where id = 9100013 returning id")).isEmpty();
        assertThat(inScope(county.id(), OWN, null, "delete from account_role where account_id = 9100022 returning role")).isEmpty();
        assertThatThrownBy(() -> inScope(county.id(), OWN, null, "update member set scope_path = '" + FOREIGN + "' where id = 9100011 returning id"))
                .isInstanceOf(SQLException.class).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> inScope(county.id(), OWN, null, """
                insert into member_event (county_id, scope_path, member_id, kind, happened_on, recorded_at, recorded_by)
                values (%d, '%s', 9100013, 'x', date '2026-01-01', now(), 'x') returning id""".formatted(county.id(), FOREIGN)))
                .isInstanceOf(SQLException.class).hasMessageContaining("row-level security");
    }

    @Test
    @DisplayName("cannot delete members, accounts, grades or anything else that has a history")
    void deletesLittle() throws SQLException {
        List<String> deletable = inScope(county.id(), county.path(), null, """
                select table_name from information_schema.role_table_grants
                where table_schema = 'mingping' and grantee = current_user and privilege_type = 'DELETE'""");
        assertThat(deletable).doesNotContain("member", "account", "api_token", "organisation", "sanction", "annual_grade", "branch_appraisal", "journal");
    }

    @Test
    @DisplayName("deletes no less than the timers' role, which takes members off provisional rolls and nothing else")
    void timersDeleteLittle() throws SQLException {
        try (Connection connection = system.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                select string_agg(table_name, ' ') from information_schema.role_table_grants
                where table_schema = 'mingping' and grantee = current_user and privilege_type in ('DELETE', 'TRUNCATE')""")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("member_appraisal");
        }
    }

    @Test
    @DisplayName("may add to the journal and do nothing else to it")
    void journalIsOnlyAddedTo() {
        for (String statement : List.of("select id from journal", "update journal set outcome = 'DONE' returning id", "delete from journal returning id",
                "truncate journal")) {
            assertThatThrownBy(() -> inScope(county.id(), county.path(), null, statement)).as(statement)
                    .isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        }
    }

    @Test
    @DisplayName("owns no table, and cannot turn the locks off")
    void ownsNothing() throws SQLException {
        assertThat(inScope(county.id(), county.path(), null, """
                select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'mingping' and c.relkind = 'r' and (pg_get_userbyid(relowner) = current_user
                  or not relrowsecurity and relname <> 'flyway_schema_history')""")).isEmpty();
        assertThat(inScope(county.id(), county.path(), null, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")).containsExactly("f");
    }

    private List<String> asSystem(String query) throws SQLException {
        try (Connection connection = system.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }

    private Caller caller(Set<Role> roles, String path) {
        return new Caller(9100021, "rls-own", "某人", Realm.BRANCH, roles, county.id(), county.id(), county.name(), path, null, Caller.Via.PAGE, "zh-CN");
    }

    /** As the gate sets the caller's scope. */
    private List<String> seenBy(Caller caller, String statement) throws Exception {
        Scope before = Scope.bind(caller.scope());
        transaction.begin();
        try {
            database.enter(caller.scope());
            return database.query(handle -> handle.createQuery(statement).mapTo(String.class).list());
        } finally {
            transaction.rollback();
            Scope.restore(before);
        }
    }

    private List<String> readableTables() throws SQLException {
        List<String> tables = inScope(county.id(), county.path(), null, """
                select distinct table_name from information_schema.role_table_grants
                where table_schema = 'mingping' and grantee = current_user and privilege_type = 'SELECT' order by 1""");
        assertThat(tables).contains("member", "account", "organisation", "branch_appraisal").doesNotContain("journal");
        return tables;
    }

    /** The first column of the answer; nothing of it stays. */
    private List<String> inScope(long countyId, String path, Long member, String statement) throws SQLException {
        try (Connection connection = application.getConnection()) {
            connection.setAutoCommit(false);
            try {
                set(connection, "mingping.county", countyId == 0 ? "" : Long.toString(countyId));
                set(connection, "mingping.scope", path);
                set(connection, "mingping.member", member == null ? "" : member.toString());
                try (Statement asked = connection.createStatement()) {
                    List<String> answer = new ArrayList<>();
                    if (asked.execute(statement)) {
                        try (ResultSet rows = asked.getResultSet()) {
                            while (rows.next()) {
                                answer.add(rows.getString(1));
                            }
                        }
                    }
                    return answer;
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }
}
