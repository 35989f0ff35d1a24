package org.mingping.disposition.web;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The people of a demo branch in which nobody else's test acts: members with accounts of their own, a second approver of the county, and days that pass without anybody waiting. */
final class CaseActors implements AutoCloseable {

    static final String OFFICER = "jiaoyu-office";
    static final String TOWNSHIP = "jiaoyu-officer";
    static final String OTHER_APPROVER = "case-approver";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Connection owner;
    private final String officer;
    private final String office;
    private final List<Long> members = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** @param owner of the tables */
    CaseActors(Connection owner) throws SQLException {
        this(owner, OFFICER, "jiaoyu");
    }

    /** @param officer of a branch @param office of its superior, as its accounts begin */
    CaseActors(Connection owner, String officer, String office) throws SQLException {
        this.owner = owner;
        this.officer = officer;
        this.office = office;
        run("set search_path = mingping");
        try (Statement sql = owner.createStatement(); ResultSet rows = sql.executeQuery("select m.id, m.name from member m join account o on o.organisation_id = m.organisation_id"
                + " and o.username = '" + officer + "' where m.status = 'FULL' order by m.name_key, m.id")) {
            while (rows.next()) {
                members.add(rows.getLong(1));
                names.add(rows.getString(2));
            }
        }
        for (int number = 0; number < 3; number++) {
            signsIn(number);
        }
        run("insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, created_at)"
                + " select 9400009, county_id, 'county', '" + OTHER_APPROVER + "', '县级审批人乙', password_hash, now(), organisation_id, scope_path, now()"
                + " from account where username = 'county-approver'");
        run("insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by) select county_id, id, scope_path, 'COUNTY_APPROVER', now(), 'test'"
                + " from account where id = 9400009");
    }

    /** Gives a member an account of their own. @param number 0 to 8 */
    void signsIn(int number) throws SQLException {
        long id = 9_400_000L + number;
        run("insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, member_id, created_at)"
                + " select " + id + ", m.county_id, 'branch', '" + account(number) + "', m.name, o.password_hash, now(), m.organisation_id, m.scope_path, m.id, now()"
                + " from member m join account o on o.username = '" + OFFICER + "' where m.id = " + member(number));
        run("insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by) select county_id, id, scope_path, 'MEMBER', now(), 'test'"
                + " from account where id = " + id);
    }

    static String account(int number) {
        return "case-member-" + number;
    }

    String officer() {
        return officer;
    }

    /** The superior's officer. */
    String township() {
        return office + "-officer";
    }

    String townshipApprover() {
        return office + "-approver";
    }

    /** The branch's case that its member's grade of the half-year before opened: what was confirmed then waits for whoever looks. */
    String confirmedCase() throws SQLException {
        return text("select c.id from disposition_case c join account o on o.scope_path = c.scope_path and o.username = '" + officer + "' where c.ground = 'UNQUALIFIED' and c.state = 'OPEN'");
    }

    /** Gives the member whose case it is this number, and theirs to whoever had it. */
    void place(String id, int number) throws SQLException {
        int had = members.indexOf(Long.parseLong(text("select member_id from disposition_case where id = " + id)));
        Collections.swap(members, had, number);
        Collections.swap(names, had, number);
    }

    /** By name; the first three have accounts, others by {@link #signsIn}. */
    long member(int number) {
        return members.get(number);
    }

    String name(int number) {
        return names.get(number);
    }

    int entitled() {
        return members.size() - 1;
    }

    String status(int number) throws SQLException {
        return text("select status from member where id = " + member(number));
    }

    /** Lets so many days pass in one case: everything in it happened so much earlier. */
    void later(String id, int days) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (Statement sql = owner.createStatement(); ResultSet rows = sql.executeQuery("select number from case_entry where case_id = " + id)) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        for (String number : numbers) {
            String line = " where case_id = " + id + " and number = " + number;
            String fact = DAY.matcher(text("select cast(fact as text) from case_entry" + line)).replaceAll(day -> LocalDate.parse(day.group()).minusDays(days).toString());
            run("update case_entry set happened_on = happened_on - " + days + ", entered_at = entered_at - interval '" + days + " days', fact = cast('" + fact.replace("'", "''")
                    + "' as jsonb)" + line);
        }
        run("update disposition_case set opened_on = opened_on - " + days + ", state_since = state_since - " + days + " where id = " + id);
        run("update case_clock set due_on = due_on - " + days + " where case_id = " + id);
    }

    String text(String query) throws SQLException {
        try (Statement sql = owner.createStatement(); ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        run("delete from account_role where account_id between 9400000 and 9400009");
        run("delete from account where id between 9400000 and 9400009");
        owner.close();
    }
}
