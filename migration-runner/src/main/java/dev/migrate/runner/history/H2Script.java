package dev.migrate.runner.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Scripts for H2's RunScript. */
final class H2Script implements ClientScript {

    @Override
    public String command(String file) {
        return "java -cp h2.jar org.h2.tools.RunScript -url <url> -user <user> -script " + file;
    }

    @Override
    public String temporary() {
        return "local temporary";
    }

    @Override
    public List<String> session(String schema, Duration lockTimeout, Duration statementTimeout) {
        List<String> statements = new ArrayList<>();
        if (schema != null) {
            String name = '"' + schema.replace("\"", "\"\"") + '"';
            statements.add("set schema " + name);
            statements.add("set schema_search_path " + name);
        }
        statements.add("set lock_timeout " + lockTimeout.toMillis());
        statements.add("set query_timeout " + statementTimeout.toMillis());
        return statements;
    }
}
