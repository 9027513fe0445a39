package dev.migrate.runner.cli;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is given to a command: options, as {@code --name value} or {@code --name=value}. */
final class Arguments {
    private final Map<String, List<String>> given = new HashMap<>();

    /** @throws MigrationFailure where an option is unknown, lacks its value, or is missing */
    Arguments(Command command, List<String> arguments) {
        Map<String, Option> known = new LinkedHashMap<>();
        for (Option option : command.options()) {
            known.put(option.name(), option);
        }
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            Option option = known.get(name);
            if (option == null) {
                throw wrong(
                        command,
                        "'" + name + "' is no option of '" + command.name() + "'"
                                + Nearest.question(name, known.keySet()));
            }
            if (option.isFlag() && equals >= 0) {
                throw wrong(command, name + " takes no value");
            }
            if (equals < 0 && !option.isFlag()) {
                i++;
                if (i == arguments.size() || known.containsKey(arguments.get(i))) {
                    throw wrong(command, name + " needs a value: " + name + " " + option.label());
                }
            }
            String value = equals < 0 ? arguments.get(i) : argument.substring(equals + 1);
            given.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
        }
        for (Option option : command.options()) {
            if (option.required() && !has(option)) {
                throw wrong(command, option.name() + " " + option.label() + " is missing");
            }
        }
    }

    private static MigrationFailure wrong(Command command, String problem) {
        return MigrationFailure.usage(
                problem, Remedy.of("see what there is: " + Main.NAME + " " + command.name() + " --help"));
    }

    boolean has(Option option) {
        return given.containsKey(option.name());
    }

    /**
     * The option's value or its fallback; null where there is neither.
     *
     * @throws MigrationFailure where it is given twice
     */
    String get(Option option) {
        List<String> values = all(option);
        if (values.size() > 1) {
            throw MigrationFailure.usage(
                    option.name() + " is given " + values.size() + " times", Remedy.of("give it once"));
        }
        return values.isEmpty() ? option.fallback() : values.get(0);
    }

    /** All its values in order; empty where it is not given. */
    List<String> all(Option option) {
        return given.getOrDefault(option.name(), List.of());
    }

    /** As {@link #get}. */
    Path path(Option option) {
        String value = get(option);
        try {
            return value == null ? null : Path.of(value);
        } catch (InvalidPathException wrong) {
            throw MigrationFailure.usage(
                    option.name() + " is '" + value + "', which is no path: " + wrong.getReason(),
                    Remedy.of("name a file or folder"));
        }
    }

    /** As {@link #get}. */
    Integer number(Option option) {
        String value = get(option);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException wrong) {
            throw MigrationFailure.usage(
                    option.name() + " is '" + value + "'", Remedy.of("give a whole number below 2147483648"));
        }
    }
}
