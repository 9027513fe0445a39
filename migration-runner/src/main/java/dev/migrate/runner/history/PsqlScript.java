package dev.migrate.runner.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Scripts for psql. */
final class PsqlScript implements ClientScript {
    private static final String OWN_USER = "reset session authorization";

    @Override
    public String command(String file) {
        return "psql --no-psqlrc --dbname=<database> --file=" + file;
    }

    @Override
    public List<String> beginning() {
        return List.of("\\set ON_ERROR_STOP on", "\\set QUIET on");
    }

    @Override
    public List<String> session(String schema, Duration lockTimeout, Duration statementTimeout) {
        List<String> statements = new ArrayList<>(List.of(
                OWN_USER,
                "reset role",
                "reset all",
                "discard temporary",
                "set client_min_messages = warning",
                "set standard_conforming_strings = on",
                "set lock_timeout = " + lockTimeout.toMillis(),
                "set statement_timeout = " + statementTimeout.toMillis()));
        if (schema != null) {
            statements.add("set search_path = " + quoted(schema));
        }
        return statements;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The path of the session's beginning leads to its own schema. */
    @Override
    public List<String> beforeHistory(String schema) {
        return schema == null ? List.of(OWN_USER, "reset role", "reset search_path") : List.of(OWN_USER, "reset role");
    }

    @Override
    public boolean findsItsSchema() {
        return true;
    }

    @Override
    public List<String> batched(String sql) {
        String tag = "$batch$";
        while (sql.contains(tag)) {
            tag = tag.substring(0, tag.length() - 1) + "_$";
        }
        return List.of("do " + tag + "\ndeclare touched bigint;\nbegin\n  loop\n" + sql
                + ";\n    get diagnostics touched = row_count;\n    exit when touched = 0;\n    commit;\n  end loop;\nend "
                + tag);
    }
}
