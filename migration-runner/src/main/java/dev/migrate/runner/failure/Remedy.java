package dev.migrate.runner.failure;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way out of a failure.
 *
 * @param text what to do, without a final full stop, options as {@code --lock-wait}; never null
 * @param command the command that does it, or null where a person must act
 */
public record Remedy(String text, Command command) {
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--([a-z]+(?:-[a-z]+)*)");

    public Remedy {
        Objects.requireNonNull(text, "text");
    }

    public static Remedy of(String text) {
        return new Remedy(text, null);
    }

    /** What to do, with options as the reader's tool spells them. */
    public String text(CommandStyle style) {
        return OPTION.matcher(text).replaceAll(option -> Matcher.quoteReplacement(style.option(option.group(1))));
    }

    /** The line or two lines that tell the reader. */
    public String in(CommandStyle style) {
        return command == null ? text(style) : text(style) + ":\n    " + command.in(style);
    }
}
