package dev.migrate.runner.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Scripts for the {@code mysql} and {@code mariadb} clients. */
final class MySqlScript implements ClientScript {
    private final MySqlHistory dialect;
    private final String program;

    MySqlScript(MySqlHistory dialect, String program) {
        this.dialect = dialect;
        this.program = program;
    }

    @Override
    public String command(String file) {
        return program + " --default-character-set=utf8mb4 <database> < " + file;
    }

    @Override
    public List<String> session(String schema, Duration lockTimeout, Duration statementTimeout) {
        List<String> statements = new ArrayList<>(dialect.sessionStatements(lockTimeout, statementTimeout));
        if (schema != null) {
            statements.add("use " + dialect.quoted(schema));
        }
        return statements;
    }

    /** A statement that holds semicolons needs another delimiter, which must not be in it. */
    @Override
    public String terminated(String sql) {
        if (!sql.contains(";")) {
            return sql + ";";
        }
        StringBuilder delimiter = new StringBuilder("$$");
        while (sql.contains(delimiter)) {
            delimiter.append('$');
        }
        return "delimiter " + delimiter + "\n" + sql + "\n" + delimiter + "\ndelimiter ;";
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String account() {
        return "concat('the client as ', current_user())";
    }

    /** Only a routine can loop. */
    @Override
    public List<String> batched(String sql) {
        return List.of(
                "drop procedure if exists migrate_batch",
                "create procedure migrate_batch() begin\n  declare touched bigint default 1;\n  while touched > 0 do\n"
                        + sql + ";\n    set touched = row_count();\n  end while;\nend",
                "call migrate_batch()",
                "drop procedure migrate_batch");
    }
}
