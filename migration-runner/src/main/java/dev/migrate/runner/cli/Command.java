package dev.migrate.runner.cli;

import dev.migrate.runner.failure.ExitCode;
import java.util.ArrayList;
import java.util.List;

/** A command of the stand-alone jar. Its help is made of what it says of itself. */
abstract class Command {
    private final String name;
    private final String description;
    private final List<Option> options;

    /** @param options in the help's order, without those that all commands have */
    Command(String name, String description, List<Option> options) {
        this.name = name;
        this.description = description;
        this.options = new ArrayList<>(options);
        this.options.addAll(OutputOptions.ALL);
    }

    final String name() {
        return name;
    }

    final String description() {
        return description;
    }

    final List<Option> options() {
        return options;
    }

    abstract ExitCode run(Arguments arguments, Console console);
}
