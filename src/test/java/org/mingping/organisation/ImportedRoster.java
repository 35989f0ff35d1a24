package org.mingping.organisation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

/** A test's own people, brought in by the product's import as often as somebody comes, changes or moves, and those who act among them. */
@Dependent
public class ImportedRoster {

    @Inject
    private ImportingRoster importing;

    @Inject
    private County county;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    public RosterFixture people;

    /** Not brought in yet. */
    public ImportedRoster of(RosterFixture roster) {
        people = roster;
        return this;
    }

    public void store() throws Exception {
        Officer.ofCounty(county, () -> importing.store(Upload.of(people.write()), Progress.UNWATCHED));
    }

    /** To another branch of the same township, with the next roster. */
    public void move(int number, int branch) throws Exception {
        move(number, people.township(), people.branchName(branch));
    }

    /** To another branch by its name and its superior's, with the next roster. */
    public void move(int number, String township, String branch) throws Exception {
        people.cells(number).put("所属党委", township);
        people.cells(number).put("所在党支部", branch);
        store();
    }

    public long id(int number) throws SQLException {
        return number("select id from member where id_number = '" + people.idNumber(number) + "'");
    }

    /** Of the roster's own township. */
    public String path() {
        return county.path() + people.branchCode(0).substring(0, 4) + "/";
    }

    public String branchPath(int branch) {
        return path() + people.branchCode(branch) + "/";
    }

    public Caller branch(int number) throws SQLException {
        return caller(Role.BRANCH_OFFICER, "b", branchPath(number), null);
    }

    /** Acts for the organisation at the end of the path. @param member behind the account, or null */
    public Caller caller(Role role, String name, String path, Long member) throws SQLException {
        String[] codes = path.split("/");
        long organisation = number("select id from organisation where code = '" + codes[codes.length - 1] + "'");
        return new Caller(1, name, name, role.realm(), Set.of(role), county.id(), organisation, county.name(), path, member, Caller.Via.PAGE, "zh-CN");
    }

    public County county() {
        return county;
    }

    public long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    public String text(String query) throws SQLException {
        return texts(query).get(0);
    }

    /** The first column of what the database's system role reads. */
    public List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    public void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** What the act came to: {@code done}, or the code of the refusal. */
    public static String code(Caller caller, Callable<?> act) throws Exception {
        try {
            caller.perform(act);
            return "done";
        } catch (Refusal refused) {
            return refused.code();
        }
    }
}
