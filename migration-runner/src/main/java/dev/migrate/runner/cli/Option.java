package dev.migrate.runner.cli;

/**
 * An option of a command.
 *
 * @param name with its dashes, such as {@code --url}
 * @param label what its value is called in the help, such as {@code <url>}; null for one that has none
 * @param fallback its value where it is not given; null where there is none
 * @param required whether it must be given
 * @param description for the help
 */
record Option(String name, String label, String fallback, boolean required, String description) {

    static Option flag(String name, String description) {
        return new Option(name, null, null, false, description);
    }

    static Option of(String name, String label, String description) {
        return new Option(name, label, null, false, description);
    }

    Option or(String value) {
        return new Option(name, label, value, false, description + " (default: " + value + ")");
    }

    Option needed() {
        return new Option(name, label, fallback, true, description + " (required)");
    }

    boolean isFlag() {
        return label == null;
    }
}
