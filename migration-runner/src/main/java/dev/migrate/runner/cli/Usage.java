package dev.migrate.runner.cli;

import java.util.List;

/** The help's text. */
final class Usage {
    private static final int WIDTH = 110;

    private final StringBuilder text = new StringBuilder();

    /** The help of one command. */
    static String of(Command command) {
        Usage usage = new Usage();
        usage.text
                .append("Usage: ")
                .append(Main.NAME)
                .append(' ')
                .append(command.name())
                .append(" [options]\n");
        usage.wrapped("", command.description());
        int column = 0;
        for (Option option : command.options()) {
            column = Math.max(column, heading(option).length());
        }
        // a few long names would leave no room for what they mean
        int width = Math.min(column, WIDTH / 3);
        for (Option option : command.options()) {
            usage.row(heading(option), option.description(), width);
        }
        return usage.text.toString();
    }

    /** The help of all. */
    static String of(String description, List<Command> commands, List<String> footer) {
        Usage usage = new Usage();
        usage.text.append("Usage: ").append(Main.NAME).append(" <command> [options]\n");
        usage.wrapped("", description);
        int width = 0;
        for (Command command : commands) {
            width = Math.max(width, command.name().length() + 2);
        }
        for (Command command : commands) {
            usage.row("  " + command.name(), command.description(), width);
        }
        for (String line : footer) {
            usage.text.append(line).append('\n');
        }
        return usage.text.toString();
    }

    private static String heading(Option option) {
        return "  " + option.name() + (option.isFlag() ? "" : "=" + option.label());
    }

    private void row(String heading, String description, int width) {
        String indent = " ".repeat(width + 2);
        if (heading.length() > width) {
            text.append(heading).append('\n');
            wrapped(indent, description);
        } else {
            int from = text.length();
            wrapped(indent, description);
            text.replace(from, from + heading.length(), heading);
        }
    }

    private void wrapped(String indent, String sentence) {
        int from = text.length();
        text.append(indent);
        for (String word : sentence.split(" ")) {
            if (text.length() - from + word.length() > WIDTH) {
                text.setCharAt(text.length() - 1, '\n');
                from = text.length();
                text.append(indent);
            }
            text.append(word).append(' ');
        }
        text.setCharAt(text.length() - 1, '\n');
    }
}
