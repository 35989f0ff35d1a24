package org.mingping.registration.application.preparation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.registration.application.PlanningCampaign;
import org.mingping.registration.model.CampaignDates;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

/** A township of a test's own, of two branches with three members each, in a campaign of its own. */
@Dependent
public class PreparingTownship {

    @Inject
    private County county;

    @Inject
    private ImportingRoster importing;

    @Inject
    private PlanningCampaign planning;

    @Inject
    private Clock clock;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private String code;
    private RosterFixture people;
    long campaign;

    /** An act without an answer. */
    @FunctionalInterface
    public interface Act {

        void run() throws Exception;
    }

    /** @param prefix four digits that no other test uses */
    public PreparingTownship settle(String prefix) throws Exception {
        code = prefix;
        people = new RosterFixture(prefix);
        for (int number = 1; number <= 6; number++) {
            people.member(number).put("所在党支部", people.branchName(number <= 3 ? 1 : 2));
        }
        Officer.ofCounty(county, () -> importing.store(Upload.of(people.write()), Progress.UNWATCHED));
        campaign = Officer.ofCounty(county, () -> planning.plan("试点 " + prefix, null, dates(), Set.of(prefix)));
        return this;
    }

    /** A branch gets another superior by a roster. @param to code of a township that is new */
    void move(int branch, String to) throws Exception {
        people.organisation(to, "试验" + to + "镇党委", "乡镇党委", "99").organisation(people.branchCode(branch), people.branchName(branch), "党支部", to);
        for (int number = 1; number <= 6; number++) {
            if ((number <= 3 ? 1 : 2) == branch) {
                people.cells(number).put("所属党委", "试验" + to + "镇党委");
            }
        }
        Officer.ofCounty(county, () -> importing.store(Upload.of(people.write()), Progress.UNWATCHED));
    }

    private CampaignDates dates() {
        LocalDate today = today();
        return new CampaignDates(today.plusDays(5), today.plusDays(10), today.plusDays(10), today.plusDays(20), today.plusDays(25), closing());
    }

    LocalDate closing() {
        return today().plusDays(60);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String code() {
        return code;
    }

    long member(int number) throws SQLException {
        return Long.parseLong(texts("select id from member where id_number = '" + people.idNumber(number) + "'").get(0));
    }

    /** Puts a sanction on record as the ledger would. */
    void sanction(int member, String kind, LocalDate decided) throws SQLException {
        texts("insert into sanction (county_id, scope_path, member_id, kind, decided_on, recorded_at) select county_id, scope_path, id, '" + kind + "', date '" + decided
                + "', now() from member where id = " + member(member) + " returning id");
    }

    /** Puts a finding on record as monthly check and township would: decided. */
    void finding(int member, String kind, LocalDate since, String state) throws SQLException {
        texts("insert into finding (county_id, scope_path, member_id, kind, since, period, months, state, raised_at, verified_at, decided_at) select county_id, scope_path, id, '" + kind + "', date '"
                + since + "', date '" + since.plusMonths(5) + "', array[date '" + since + "'], '" + state + "', now(), now(), now() from member where id = " + member(member) + " returning id");
    }

    /** The township decides otherwise. */
    void excused(int member) throws SQLException {
        texts("update finding set state = 'EXCUSED', decided_at = now() where member_id = " + member(member) + " returning id");
    }

    Caller officer() throws SQLException {
        return caller(Role.TOWNSHIP_OFFICER, 9_755_001, path(), organisation(code));
    }

    Caller approver() throws SQLException {
        return caller(Role.TOWNSHIP_APPROVER, 9_755_002, path(), organisation(code));
    }

    Caller branch(int number) throws SQLException {
        return caller(Role.BRANCH_OFFICER, 9_755_010 + number, path() + people.branchCode(number) + "/", organisation(people.branchCode(number)));
    }

    Caller countyOfficer() {
        return caller(Role.COUNTY_OFFICER, 9_755_003, county.path(), county.id());
    }

    /** The office of a township beside this one. */
    Caller neighbour() {
        return caller(Role.TOWNSHIP_OFFICER, 9_755_004, county.path() + code + "X/", -1);
    }

    private String path() {
        return county.path() + code + "/";
    }

    private long organisation(String of) throws SQLException {
        return Long.parseLong(texts("select id from organisation where code = '" + of + "'").get(0));
    }

    private Caller caller(Role role, long account, String scopePath, long organisation) {
        return new Caller(account, "preparing-" + account, "人员" + account, role.realm(), Set.of(role), county.id(), organisation, scopePath, scopePath, null, Caller.Via.PAGE, "zh-CN");
    }

    static void as(Caller caller, Act act) throws Exception {
        caller.perform(() -> {
            act.run();
            return null;
        });
    }

    static <T> T as(Caller caller, Callable<T> work) throws Exception {
        return caller.perform(work);
    }

    List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
