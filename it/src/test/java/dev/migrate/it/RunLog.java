package dev.migrate.it;

import java.util.List;

/** What one Maven run said. Failures show a part of it only: a whole build's log hides what is wrong. */
public final class RunLog {

    private final int number;
    private final String text;

    RunLog(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** Fails unless the log has all these parts, in this order. */
    public RunLog says(String... parts) {
        int from = 0;
        for (String part : parts) {
            int at = text.indexOf(part, from);
            if (at < 0) {
                throw new AssertionError("run " + number + " does not say:\n" + part
                        + "\nafter what was found, it says:\n" + excerpt(from));
            }
            from = at + part.length();
        }
        return this;
    }

    /** Fails if the log has one of these parts. */
    public RunLog neverSays(String... parts) {
        for (String part : parts) {
            int at = text.indexOf(part);
            if (at >= 0) {
                throw new AssertionError(
                        "run " + number + " says:\n" + part + "\nhere:\n" + excerpt(Math.max(0, at - 500)));
            }
        }
        return this;
    }

    /** Fails unless the log has this part so many times. */
    public RunLog says(int times, String part) {
        int found = text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
        if (found != times) {
            throw new AssertionError("run " + number + " says " + found + " times, expected " + times + ":\n" + part);
        }
        return this;
    }

    /** The log's lines that begin with a level, without it: {@code ERROR}, {@code WARNING}. */
    public List<String> lines(String level) {
        String prefix = "[" + level + "] ";
        return text.lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    private String excerpt(int from) {
        return text.substring(from, Math.min(text.length(), from + 4000));
    }
}
