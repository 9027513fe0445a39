package dev.migrate.runner.script;

/** Knows whether a terminator belongs to the body of a routine or trigger and so ends nothing. */
interface Body {
    /** No statement has one. */
    Body NONE = new Body() {};

    /** Whether a terminator at this place belongs to the body. */
    default boolean open() {
        return false;
    }

    /** An unquoted word of the statement. */
    default void word(String text) {}

    /** Any other token's first character. */
    default void symbol(char c) {}

    /** The statement has ended. */
    default void reset() {}
}
