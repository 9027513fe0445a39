package dev.migrate.runner.cli;

import java.io.PrintWriter;

/**
 * A command that is being called, on a database or several.
 *
 * @param connection which, and how
 * @param arguments all that is given
 * @param console where the result goes
 */
record Call(ConnectionOptions connection, Arguments arguments, Console console) {

    boolean json() {
        return arguments.has(OutputOptions.JSON);
    }

    /** Where progress is told: apart from a result that a machine reads. */
    PrintWriter progress() {
        return json() ? console.err() : console.out();
    }

    void print(String result) {
        console.out().print(result);
        console.out().flush();
    }
}
