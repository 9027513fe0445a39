package dev.migrate.runner.failure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a command is spelled for the one who reads the message, so that it can be pasted. */
public final class CommandStyle {
    /** {@code java -jar migration-runner-cli.jar stamp --revision 20260719101500}. */
    public static final CommandStyle STANDALONE =
            new CommandStyle(new Standalone("java -jar migration-runner-cli.jar"), Map.of());

    /** {@code mvn migrate:stamp -Dmigrate.revision=20260719101500}. */
    public static final CommandStyle MAVEN = new CommandStyle(new Maven(), Map.of());

    /** The goals that the stand-alone command has, too, in the order in which it shows them. */
    public static final List<String> STAND_ALONE = List.of(
            "apply",
            "rollback",
            "status",
            "history",
            "heads",
            "current",
            "stamp",
            "backup",
            "restore",
            "reset",
            "seed");

    private final Tool tool;
    private final Map<String, String> repeated;

    private CommandStyle(Tool tool, Map<String, String> repeated) {
        this.tool = tool;
        this.repeated = repeated;
    }

    /** The stand-alone command as it was called. */
    public static CommandStyle standalone(String program) {
        return new CommandStyle(new Standalone(program), Map.of());
    }

    /**
     * This style with options that every command which connects repeats, such as the database's URL.
     *
     * @param options named in kebab case without dashes; their values without secrets
     */
    public CommandStyle with(Map<String, String> options) {
        Map<String, String> all = new LinkedHashMap<>(repeated);
        all.putAll(options);
        return new CommandStyle(tool, Collections.unmodifiableMap(all));
    }

    /** As {@link #with(Map)}, for a message about one of many databases. */
    public CommandStyle at(String url) {
        Map<String, String> one = new LinkedHashMap<>(repeated);
        one.keySet().removeAll(Set.of("urls", "parallel"));
        one.put("url", url);
        return new CommandStyle(tool, Collections.unmodifiableMap(one));
    }

    String spell(Command command) {
        Tool speller = tool instanceof Standalone && !STAND_ALONE.contains(command.name()) ? new Maven() : tool;
        Map<String, String> options = new LinkedHashMap<>(command.options());
        if (speller == tool) {
            repeated.forEach((name, value) -> {
                if (!command.name().equals("heads") || name.equals("migrations")) {
                    options.putIfAbsent(name, value);
                }
            });
        }
        return speller.spell(command.name(), options);
    }

    /** An option as the reader gives it; named in kebab case without dashes. */
    String option(String name) {
        return tool.option(name);
    }

    /** A text as one word of a shell's command, in quotes where it needs them. */
    public static String shellWord(String text) {
        return text.matches("[A-Za-z0-9_./:=+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private interface Tool {
        String spell(String name, Map<String, String> options);

        String option(String name);
    }

    private record Standalone(String program) implements Tool {
        @Override
        public String spell(String name, Map<String, String> options) {
            StringBuilder text = new StringBuilder(program).append(' ').append(name);
            for (Map.Entry<String, String> option : options.entrySet()) {
                text.append(' ').append(option(option.getKey()));
                if (!option.getValue().equals("true")) {
                    text.append(' ').append(shellWord(option.getValue()));
                }
            }
            return text.toString();
        }

        @Override
        public String option(String name) {
            return "--" + name;
        }
    }

    private record Maven() implements Tool {
        @Override
        public String spell(String name, Map<String, String> options) {
            StringBuilder text = new StringBuilder("mvn migrate:").append(name);
            for (Map.Entry<String, String> option : options.entrySet()) {
                text.append(' ').append(shellWord(option(option.getKey()) + "=" + option.getValue()));
            }
            return text.toString();
        }

        @Override
        public String option(String name) {
            return "-Dmigrate." + (name.equals("schema") ? "databaseSchema" : camelCase(name));
        }

        private static String camelCase(String kebab) {
            StringBuilder camel = new StringBuilder();
            for (String word : kebab.split("-")) {
                camel.append(
                        camel.length() == 0 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
            return camel.toString();
        }
    }
}
