package org.mingping.findings;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

/** A township of farmers who owe 0.20 a month from 2026-01 on, for tests of what the monthly check makes of their payments. */
public final class PayingTownship {

    private final DataSource database;
    private final County county;
    private final RosterFixture roster;
    private final String code;

    private PayingTownship(DataSource database, County county, RosterFixture roster, String code) {
        this.database = database;
        this.county = county;
        this.roster = roster;
        this.code = code;
    }

    /** @param database as the system role @param members how many stand in the first branch */
    public static PayingTownship settle(RosterFixture roster, String code, int members, ImportingRoster importing, County county, DataSource database) throws Exception {
        for (int number = 1; number <= members; number++) {
            roster.member(number);
        }
        Officer.ofCounty(county, () -> importing.store(Upload.of(roster.write()), Progress.UNWATCHED));
        return new PayingTownship(database, county, roster, code);
    }

    public String path() {
        return county.path() + code + "/";
    }

    public String branchPath(int number) {
        return path() + roster.branchCode(number) + "/";
    }

    public long member(int number) throws SQLException {
        return Long.parseLong(texts("select id from member where id_number = '" + roster.idNumber(number) + "'").get(0));
    }

    /** What the member owes, on the last day of the month. @return the payment's id */
    public long pays(int number, YearMonth month) throws SQLException {
        return insert(number, month, new BigDecimal("0.20"), null);
    }

    public void takesBack(int number, YearMonth month, long payment) throws SQLException {
        insert(number, month, new BigDecimal("-0.20"), payment);
    }

    private long insert(int number, YearMonth month, BigDecimal amount, Long reverses) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement("""
                insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, reverses, reason, recorded_at, recorded_by)
                select county_id, scope_path, scope_path, id, ?, ?, ?, 'CASH', 'SELF', ?, ?, now(), 'test' from member where id = ? returning id""")) {
            insert.setObject(1, month.atDay(1));
            insert.setBigDecimal(2, amount);
            insert.setObject(3, month.atEndOfMonth());
            insert.setObject(4, reverses);
            insert.setString(5, reverses == null ? null : "记错");
            insert.setLong(6, member(number));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** What was raised, oldest first: {@code 2026-03 BRANCH_WARNING}. */
    public List<String> raised(int number) throws SQLException {
        return texts("select to_char(period, 'YYYY-MM') || ' ' || level from failure_level where kind = 'DUES' and member_id = " + member(number) + " order by period, level");
    }

    public List<String> runs(int number) throws SQLException {
        return texts("select to_char(period, 'YYYY-MM') || ' ' || run from failure_run where kind = 'DUES' and member_id = " + member(number) + " order by period");
    }

    public List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** The township's members alone: what is checked here touches no other test's. */
    public FailureRuns narrowed(FailureRuns all) {
        return new FailureRuns() {
            @Override
            public FailureKind kind() {
                return all.kind();
            }

            @Override
            public String runs() {
                return "select * from (" + all.runs() + ") r where starts_with(r.scope_path, '" + path() + "')";
            }

            @Override
            public List<Evidence> evidence(long memberId, Map<YearMonth, Instant> found, Locale locale) {
                return all.evidence(memberId, found, locale);
            }
        };
    }

    public Caller officer(Role role, String username, String scopePath, Long memberId) {
        Realm realm = role.realm();
        return new Caller(1, username, username, realm, Set.of(role), county.id(), county.id(), scopePath, scopePath, memberId, Caller.Via.PAGE, "zh-CN");
    }
}
