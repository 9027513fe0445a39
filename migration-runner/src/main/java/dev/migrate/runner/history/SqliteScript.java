package dev.migrate.runner.history;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Scripts for {@code sqlite3}. */
final class SqliteScript implements ClientScript {

    @Override
    public String command(String file) {
        return "sqlite3 <database file> < " + file;
    }

    @Override
    public List<String> beginning() {
        return List.of(".bail on");
    }

    @Override
    public List<String> session(String schema, Duration lockTimeout, Duration statementTimeout) {
        String pragmas = SqliteHistory.DEFAULTS + lockTimeout.toMillis();
        return Arrays.stream(pragmas.split(";")).map(String::strip).toList();
    }

    @Override
    public String begin() {
        return "begin immediate";
    }

    /** A number and a text are never equal. */
    @Override
    public String value(String query) {
        return "cast((" + query + ") as text)";
    }

    @Override
    public String account() {
        return "'the client'";
    }

    @Override
    public List<String> foreignKeysOff() {
        return List.of("pragma foreign_keys = off");
    }
}
