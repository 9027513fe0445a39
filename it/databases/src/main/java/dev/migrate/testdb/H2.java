package dev.migrate.testdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/** H2 databases, in this JVM. */
public final class H2 {
    /** The user who owns the databases. */
    public static final String USER = "sa";

    /** The password of {@link #USER}. */
    public static final String PASSWORD = "";

    private static final Pattern GENERATED_NAME =
            Pattern.compile("(\"|_)(CONSTRAINT_INDEX|CONSTRAINT|PRIMARY_KEY|INDEX|SYSTEM_SEQUENCE)_[0-9A-F]+"
                    + "(?:_[0-9A-F]+)*(?=\"|_INDEX_)");
    private static final Pattern POSITION = Pattern.compile(" RESTART WITH -?\\d+");

    private H2() {}

    /** The JDBC URL of a new in-memory database, without user and password. It stays until this JVM ends. */
    public static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    /**
     * The JDBC URL of a database in files, without user and password.
     *
     * @param database the files' path without the suffix ".mv.db"
     */
    public static String file(Path database) {
        return "jdbc:h2:file:" + database.toAbsolutePath();
    }

    /**
     * A new connection as {@link #USER}, or as the user whom the URL names.
     *
     * @param jdbcUrl an H2 URL
     */
    public static Connection connect(String jdbcUrl) throws SQLException {
        Properties properties = new Properties();
        if (!jdbcUrl.toUpperCase(Locale.ROOT).contains(";USER=")) {
            properties.setProperty("user", USER);
            properties.setProperty("password", PASSWORD);
        }
        return new org.h2.Driver().connect(jdbcUrl, properties);
    }

    /**
     * The schema as SQL statements, sorted, without users, settings and the sequences' positions. In names that H2 made
     * up, such as CONSTRAINT_4F, "?" stands for the number, which depends on the order of creation.
     *
     * @param jdbcUrl an H2 URL
     */
    public static List<String> script(String jdbcUrl) {
        List<String> statements = new ArrayList<>();
        try (Connection connection = connect(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("script nodata nopasswords nosettings")) {
            while (rows.next()) {
                statements.add(normalise(rows.getString(1)));
            }
        } catch (SQLException e) {
            throw new TestDatabaseException("H2", "cannot read the schema of \"" + withoutSettings(jdbcUrl) + "\"", e);
        }
        statements.removeIf(text -> text.startsWith("--") || text.startsWith("CREATE USER"));
        statements.sort(null);
        return statements;
    }

    // the settings may hold a password
    private static String withoutSettings(String jdbcUrl) {
        return jdbcUrl.replaceFirst(";.*", "");
    }

    static String normalise(String statement) {
        String stable = GENERATED_NAME.matcher(statement).replaceAll("$1$2_?");
        return POSITION.matcher(stable).replaceAll("").strip();
    }
}
