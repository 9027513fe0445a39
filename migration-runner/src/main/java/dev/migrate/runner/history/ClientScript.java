package dev.migrate.runner.history;

import java.time.Duration;
import java.util.List;

/** How a script is written for a database's own command-line client. Stateless; statements have no terminator. */
public interface ClientScript {

    /** The command line that runs a file and stops at its first error, for people. */
    String command(String file);

    /** The lines that a script begins with, so that its first error ends it. */
    default List<String> beginning() {
        return List.of();
    }

    /**
     * The statements that put the session into the state in which every migration finds it.
     *
     * @param schema the exact name; null for the session's own
     */
    List<String> session(String schema, Duration lockTimeout, Duration statementTimeout);

    /** The statements that let the next one find the history table, whatever a migration made of the session. */
    default List<String> beforeHistory(String schema) {
        return List.of();
    }

    /** Whether the history table is found by {@link #beforeHistory} also where a migration went to another schema. */
    default boolean findsItsSchema() {
        return false;
    }

    /** The statement that begins a transaction. */
    default String begin() {
        return "begin";
    }

    /** What a table is that this session alone sees and that goes with it. */
    default String temporary() {
        return "temporary";
    }

    /** A statement as the client reads it, with what ends it. */
    default String terminated(String sql) {
        return sql + ";";
    }

    /** A text as a literal. */
    default String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** An expression for the text of a query's one value. */
    default String value(String query) {
        return "(" + query + ")";
    }

    /** An expression for who runs the script. */
    default String account() {
        return "'the client as ' || current_user";
    }

    /**
     * The statements that repeat one until it touches no row, each time in a transaction of its own.
     *
     * @return null where the client can't repeat anything
     */
    default List<String> batched(String sql) {
        return null;
    }

    /** Statements that turn foreign keys off until the session is started again, outside a transaction. */
    default List<String> foreignKeysOff() {
        return List.of();
    }
}
