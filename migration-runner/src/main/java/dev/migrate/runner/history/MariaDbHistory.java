package dev.migrate.runner.history;

import dev.migrate.runner.backup.BackupMethod;
import dev.migrate.runner.backup.MySqlBackup;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** MariaDB 10.11 and later: as MySQL, apart from roles, sequences and the time limit of statements. */
final class MariaDbHistory extends MySqlHistory {
    private static final int TIME_LIMIT = 1969;

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mariadb:");
    }

    @Override
    public String driver() {
        return "org.mariadb.jdbc:mariadb-java-client";
    }

    @Override
    public String exampleUrl() {
        return "jdbc:mariadb://localhost:3306/name";
    }

    @Override
    public BackupMethod backup() {
        return MySqlBackup.mariaDb();
    }

    @Override
    public ClientScript client() {
        return new MySqlScript(this, "mariadb");
    }

    @Override
    boolean serves(String version) {
        return version.toLowerCase(Locale.ROOT).contains("mariadb");
    }

    /** Its own variable bounds every statement. */
    @Override
    public String interruption(Connection connection) {
        return null;
    }

    @Override
    List<String> engineVariables() {
        return List.of("@@default_storage_engine", "@@default_tmp_storage_engine", "@@enforce_storage_engine");
    }

    @Override
    String limits(Duration statementTimeout) {
        return "tx_isolation = default, check_constraint_checks = 1, max_statement_time = "
                + String.format(Locale.ROOT, "%.3f", statementTimeout.toMillis() / 1000.0);
    }

    /** A session begins with the user's default role, which no statement sets again by itself. */
    @Override
    public void restoreUser(Connection connection) throws SQLException {
        String wanted = null;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_role(), (select min(role_name) from"
                        + " information_schema.applicable_roles where is_default = 'YES')")) {
            rows.next();
            String now = rows.getString(1) == null ? "NONE" : rows.getString(1);
            String start = rows.getString(2) == null ? "NONE" : rows.getString(2);
            wanted = now.equals(start) ? null : start;
        }
        if (wanted != null) {
            execute(connection, "set role " + (wanted.equals("NONE") ? wanted : quoted(wanted)));
        }
    }

    @Override
    public String advice(SQLException refused) {
        return refused.getErrorCode() == TIME_LIMIT
                ? "run again with a longer --statement-timeout, or split the statement"
                : super.advice(refused);
    }
}
