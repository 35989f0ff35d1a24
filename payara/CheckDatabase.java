import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Run by start.sh before the server: three different roles get in, and the two that serve people and timers are not stronger than they
 * should be; row-level security binds neither a table's owner nor the timers' role. Prints one sentence and ends with 1 where not.
 */
class CheckDatabase {

    private static final int OLDEST = 170_000;
    private static final int SECONDS = 10;

    private static final List<String> ROLES = List.of("OWNER", "APP", "SYSTEM");

    private static final String RIGHTS = """
            select current_setting('server_version_num')::int,
                   (select rolsuper or rolbypassrls from pg_roles where rolname = current_user),
                   pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'member')
                   or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                               where n.nspname = 'mingping' and pg_has_role(current_user, c.relowner, 'member')),
                   exists (select from pg_roles where rolname in (?, ?) and rolname <> current_user and pg_has_role(current_user, oid, 'member'))
            """;

    public static void main(String[] arguments) {
        if (ROLES.stream().map(CheckDatabase::user).distinct().count() < ROLES.size()) {
            refuse("owner, app and system must be three different roles of the database, see create-roles.sql");
        }
        for (String role : ROLES) {
            check(role, user(role));
        }
    }

    private static void check(String role, String user) {
        try (Connection connection = connect(user, System.getenv("MINGPING_DB_" + role + "_PASSWORD"));
                PreparedStatement statement = connection.prepareStatement(RIGHTS)) {
            statement.setString(1, user("OWNER"));
            statement.setString(2, role.equals("APP") ? user("SYSTEM") : user("APP"));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) < OLDEST) {
                    refuse("PostgreSQL 17 or newer is needed, this is " + row.getInt(1) / 10_000);
                }
                if (!role.equals("OWNER") && (row.getBoolean(2) || row.getBoolean(3))) {
                    refuse("the role " + user + " is a superuser, bypasses row-level security or owns the database or its tables;"
                            + " make it as create-roles.sql does");
                }
                if (!role.equals("OWNER") && row.getBoolean(4)) {
                    refuse("the role " + user + " is a member of another of the three roles; revoke that");
                }
            }
        } catch (SQLException e) {
            refuse("the database does not let " + user + " in (" + e.getMessage().strip() + ")");
        }
    }

    private static String user(String role) {
        return System.getenv("MINGPING_DB_" + role + "_USER");
    }

    private static Connection connect(String user, String password) throws SQLException {
        DriverManager.setLoginTimeout(SECONDS);
        return DriverManager.getConnection(System.getenv("MINGPING_DB_URL"), user, password);
    }

    private static void refuse(String sentence) {
        System.err.println("mingping: " + sentence + ".");
        System.exit(1);
    }
}
