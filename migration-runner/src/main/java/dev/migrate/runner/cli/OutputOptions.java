package dev.migrate.runner.cli;

import picocli.CommandLine.Option;

/** How results are printed. */
final class OutputOptions {
    @Option(
            names = "--json",
            description = "print the result as JSON on standard output; progress goes to standard error")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    boolean json() {
        return json;
    }
}
