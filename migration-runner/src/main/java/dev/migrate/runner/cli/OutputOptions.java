package dev.migrate.runner.cli;

import java.util.List;

/** How results are printed: what every command has. */
final class OutputOptions {
    static final Option JSON =
            Option.flag("--json", "print the result as JSON on standard output; progress goes to standard error");
    static final Option HELP = Option.flag("--help", "show this help (-h)");
    static final List<Option> ALL = List.of(JSON, HELP);

    private OutputOptions() {}
}
