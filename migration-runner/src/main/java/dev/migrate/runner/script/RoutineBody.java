package dev.migrate.runner.script;

import java.util.Locale;

/** psql's rule for the semicolons that a routine's body keeps: open parentheses, and BEGIN or CASE up to END. */
final class RoutineBody implements Body {
    private final StringBuilder head = new StringBuilder();
    private int words;
    private int parentheses;
    private int blocks;

    @Override
    public boolean open() {
        return parentheses > 0 || blocks > 0;
    }

    @Override
    public void symbol(char c) {
        if (c == '(') {
            parentheses++;
        } else if (c == ')' && parentheses > 0) {
            parentheses--;
        }
    }

    @Override
    public void word(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (words++ < 4) {
            head.append(word).append(' ');
        }
        if (parentheses == 0 && createsRoutine()) {
            block(word);
        }
    }

    private void block(String word) {
        if (word.equals("begin") || word.equals("case") && blocks > 0) {
            blocks++;
        } else if (word.equals("end") && blocks > 0) {
            blocks--;
        }
    }

    private boolean createsRoutine() {
        String begin = head.toString();
        return begin.startsWith("create function ")
                || begin.startsWith("create procedure ")
                || begin.startsWith("create or replace function ")
                || begin.startsWith("create or replace procedure ");
    }

    @Override
    public void reset() {
        head.setLength(0);
        words = 0;
        parentheses = 0;
        blocks = 0;
    }
}
