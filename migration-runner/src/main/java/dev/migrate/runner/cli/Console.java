package dev.migrate.runner.cli;

import dev.migrate.runner.failure.CommandStyle;
import dev.migrate.runner.report.JsonReport;
import dev.migrate.runner.report.TextReport;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a process is given beside its arguments.
 *
 * @param variables the environment variables
 * @param out standard output
 * @param err standard error
 * @param style how commands in messages are spelled
 */
record Console(Map<String, String> variables, PrintWriter out, PrintWriter err, CommandStyle style) {

    TextReport text() {
        return new TextReport(style);
    }

    JsonReport json() {
        return new JsonReport(style);
    }

    /** An environment variable; null where it is not set or blank. */
    String variable(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
