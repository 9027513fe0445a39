package dev.migrate.runner.script;

import java.util.Locale;

/** SQLite's rule for the semicolons that a trigger's body keeps: all up to the one after {@code ; END}. */
final class TriggerBody implements Body {
    private final StringBuilder head = new StringBuilder();
    private int words;
    private boolean afterSemicolon;
    private boolean ended;

    @Override
    public boolean open() {
        return createsTrigger() && !ended;
    }

    @Override
    public void word(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (words++ < 3) {
            head.append(word).append(' ');
        }
        ended = afterSemicolon && word.equals("end");
        afterSemicolon = false;
    }

    @Override
    public void symbol(char c) {
        afterSemicolon = c == ';';
        ended = false;
    }

    private boolean createsTrigger() {
        String begin = head.toString();
        return begin.startsWith("create trigger ")
                || begin.startsWith("create temp trigger ")
                || begin.startsWith("create temporary trigger ");
    }

    @Override
    public void reset() {
        head.setLength(0);
        words = 0;
        afterSemicolon = false;
        ended = false;
    }
}
