package dev.migrate.runner.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * What a process is given beside its arguments.
 *
 * @param variables the environment variables
 * @param out standard output
 * @param err standard error
 */
record Console(Map<String, String> variables, PrintWriter out, PrintWriter err) {

    /** An environment variable; null where it is not set or blank. */
    String variable(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
