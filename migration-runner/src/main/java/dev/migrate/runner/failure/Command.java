package dev.migrate.runner.failure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A command that the reader of a message may run.
 *
 * @param name the goal's or the stand-alone command's name, such as {@code stamp}
 * @param options the options in order, named in kebab case without dashes; never null
 */
public record Command(String name, Map<String, String> options) {

    public Command {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    public static Command of(String name) {
        return new Command(name, Map.of());
    }

    /** This command with one more option. */
    public Command with(String option, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new Command(name, more);
    }

    /** The line to type. */
    public String in(CommandStyle style) {
        return style.spell(this);
    }
}
