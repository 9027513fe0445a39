package dev.migrate.runner.failure;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a command is spelled for the one who reads the message. */
public enum CommandStyle {
    /** {@code java -jar migration-runner-cli.jar stamp --revision 20260719101500}. */
    STANDALONE {
        @Override
        String spell(Command command) {
            if (!COMMANDS.contains(command.name())) {
                return MAVEN.spell(command);
            }
            StringBuilder text = new StringBuilder("java -jar migration-runner-cli.jar ").append(command.name());
            for (Map.Entry<String, String> option : command.options().entrySet()) {
                text.append(' ').append(option(option.getKey()));
                if (!option.getValue().equals("true")) {
                    text.append(' ').append(shellWord(option.getValue()));
                }
            }
            return text.toString();
        }

        @Override
        String option(String name) {
            return "--" + name;
        }
    },
    /** {@code mvn migrate:stamp -Dmigrate.revision=20260719101500}. */
    MAVEN {
        @Override
        String spell(Command command) {
            StringBuilder text = new StringBuilder("mvn migrate:").append(command.name());
            for (Map.Entry<String, String> option : command.options().entrySet()) {
                text.append(' ').append(shellWord(option(option.getKey()) + "=" + option.getValue()));
            }
            return text.toString();
        }

        @Override
        String option(String name) {
            return "-Dmigrate." + (name.equals("schema") ? "databaseSchema" : camelCase(name));
        }
    };

    /** The goals that the stand-alone command has, too. */
    private static final Set<String> COMMANDS =
            Set.of("apply", "rollback", "status", "history", "heads", "stamp", "backup", "restore", "reset", "seed");

    abstract String spell(Command command);

    /** An option as the reader gives it; named in kebab case without dashes. */
    abstract String option(String name);

    private static String shellWord(String text) {
        return text.matches("[A-Za-z0-9_./:=+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
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
