import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Run by start.sh before the server: each of the three roles gets in, and the two that serve people and timers are not stronger than they
 * should be. Prints one sentence and ends with 1 where not.
 */
class CheckDatabase {

    private static final int OLDEST = 170_000;
    private static final int SECONDS = 10;

    public static void main(String[] arguments) {
        for (String role : List.of("OWNER", "APP", "SYSTEM")) {
            String user = System.getenv("MINGPING_DB_" + role + "_USER");
            try (Connection connection = connect(user, System.getenv("MINGPING_DB_" + role + "_PASSWORD"));
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select current_setting('server_version_num')::int,
                                   (select rolsuper or rolbypassrls from pg_roles where rolname = current_user),
                                   pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'member')
                            """)) {
                row.next();
                if (row.getInt(1) < OLDEST) {
                    refuse("PostgreSQL 17 or newer is needed, this is " + row.getInt(1) / 10_000);
                }
                if (!role.equals("OWNER") && (row.getBoolean(2) || row.getBoolean(3))) {
                    refuse("the role " + user + " is a superuser, bypasses row-level security or owns the database;"
                            + " make it as create-roles.sql does");
                }
            } catch (SQLException e) {
                refuse("the database does not let " + user + " in (" + e.getMessage().strip() + ")");
            }
        }
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
