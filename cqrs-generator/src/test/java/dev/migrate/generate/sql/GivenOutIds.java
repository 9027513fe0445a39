package dev.migrate.generate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.IdColumn;
import dev.migrate.schema.model.Sequence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Asks sequences for their next number, as Hibernate does. */
final class GivenOutIds {

    private final Connection connection;
    private final Server server;

    GivenOutIds(Connection connection, Server server) {
        this.connection = connection;
        this.server = server;
    }

    /** No number that Hibernate makes of what a created sequence gives out is in one of the columns that it numbers. */
    void areNew(Changes done) throws SQLException {
        for (Change change : done) {
            if (change instanceof Change.CreateSequence create
                    && !create.after().isEmpty()) {
                Sequence sequence = create.sequence();
                long next = number(nextValue(server.spelling().name(sequence.name())));
                for (IdColumn column : create.after()) {
                    String name = server.spelling().name(column.column());
                    String table = server.spelling().name(column.table());
                    boolean up = sequence.increment() > 0;
                    long end = number("select coalesce(" + (up ? "max" : "min") + "(" + name + "), 0) from " + table);
                    long first = next - sequence.increment() + Long.signum(sequence.increment());
                    assertThat(up ? first : end)
                            .as(sequence + " gives out " + next + " for " + column)
                            .isGreaterThan(up ? end : first);
                }
            }
        }
    }

    private String nextValue(String sequence) {
        return switch (server) {
            case POSTGRESQL -> "select nextval('" + sequence.replace("'", "''") + "')";
            case H2 -> "select next value for " + sequence;
            default -> "select nextval(" + sequence + ")";
        };
    }

    private long number(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
