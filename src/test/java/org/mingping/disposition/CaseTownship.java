package org.mingping.disposition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

/** A township whose first branch has {@link #MEMBERS} full members: number 1 is the secretary, 2 and 3 work with them, 4 and 5 educate, from 11 on are those whose cases it is. */
public final class CaseTownship {

    public static final int MEMBERS = 20;

    private final DataSource database;
    private final County county;
    private final RosterFixture roster;
    private final String code;
    private final long[] ids = new long[MEMBERS + 1];

    private CaseTownship(DataSource database, County county, RosterFixture roster, String code) {
        this.database = database;
        this.county = county;
        this.roster = roster;
        this.code = code;
    }

    /** @param database as the system role */
    public static CaseTownship settle(String code, ImportingRoster importing, County county, DataSource database) throws Exception {
        RosterFixture roster = new RosterFixture(code);
        IntStream.rangeClosed(1, MEMBERS).forEach(roster::member);
        Officer.ofCounty(county, () -> importing.store(Upload.of(roster.write()), Progress.UNWATCHED));
        CaseTownship township = new CaseTownship(database, county, roster, code);
        for (int number = 1; number <= MEMBERS; number++) {
            township.ids[number] = Long.parseLong(township.texts("select id from member where id_number = '" + roster.idNumber(number) + "'").get(0));
        }
        return township;
    }

    public long member(int number) {
        return ids[number];
    }

    public List<Long> members(int... numbers) {
        return IntStream.of(numbers).mapToObj(this::member).toList();
    }

    public String path() {
        return county.path() + code + "/";
    }

    public String branchPath() {
        return path() + roster.branchCode(1) + "/";
    }

    public String branchCode() {
        return roster.branchCode(1);
    }

    public String idNumber(int number) {
        return roster.idNumber(number);
    }

    public String otherBranchPath() {
        return path() + roster.branchCode(2) + "/";
    }

    /** The secretary, who is a member of the branch. */
    public <T> T branch(Callable<T> work) throws Exception {
        return caller(Role.BRANCH_OFFICER, 9_870_001, branchPath(), member(1)).perform(work);
    }

    public <T> T member(int number, Callable<T> work) throws Exception {
        return caller(Role.MEMBER, 9_870_100 + number, branchPath(), member(number)).perform(work);
    }

    public <T> T township(Callable<T> work) throws Exception {
        return caller(Role.TOWNSHIP_OFFICER, 9_870_002, path(), null).perform(work);
    }

    public <T> T townshipApprover(Callable<T> work) throws Exception {
        return caller(Role.TOWNSHIP_APPROVER, 9_870_003, path(), null).perform(work);
    }

    public <T> T countyApprover(Callable<T> work) throws Exception {
        return countyApprover(9_870_004, work);
    }

    /** Another account of the same office. */
    public <T> T countyApprover(long account, Callable<T> work) throws Exception {
        return caller(Role.COUNTY_APPROVER, account, county.path(), null).perform(work);
    }

    public Caller caller(Role role, long account, String scopePath, Long memberId) {
        return new Caller(account, "case-" + account, "人员" + account, role.realm(), Set.of(role), county.id(), county.id(), scopePath, scopePath, memberId, Caller.Via.PAGE, "zh-CN");
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
}
