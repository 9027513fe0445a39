package dev.migrate.generate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Asks sequences for their next number, as Hibernate does. */
final class GivenOutIds {

    private final Connection connection;
    private final Server server;

    GivenOutIds(Connection connection, Server server) {
        this.connection = connection;
        this.server = server;
    }

    /**
     * No number that Hibernate makes of what a created sequence gives out, or of what a new row has counted, is in one of the columns
     * that get the numbers.
     *
     * @param end what the changes led to; what was renamed later is left out
     */
    void areNew(Changes done, Schema end) throws SQLException {
        for (Change change : done) {
            if (change instanceof Change.CreateTable create) {
                for (Table.Row row : create.table().rows()) {
                    countsBeyond(create.table().name(), row, end);
                }
            } else if (change instanceof Change.InsertRow insert) {
                countsBeyond(insert.table(), insert.row(), end);
            } else if (change instanceof Change.AlterCounter alter) {
                countsBeyond(alter.table(), joined(alter), end);
            }
            Sequence sequence = sequence(change, end);
            List<IdColumn> after = after(change).stream()
                    .filter(column -> sequence != null
                            && sequence.isIn(server.database())
                            && end.sequences().containsKey(sequence.name()))
                    .filter(column -> end.table(column.table())
                            .flatMap(table -> table.column(column.column()))
                            .isPresent())
                    .toList();
            if (!after.isEmpty()) {
                long next = number(nextValue(server.spelling().name(sequence.name())));
                for (IdColumn column : after) {
                    String name = server.spelling().name(column.column());
                    String table = server.spelling().name(column.table());
                    if (number("select count(" + name + ") from " + table) == 0) {
                        continue;
                    }
                    boolean up = sequence.increment() > 0;
                    long last = number("select coalesce(" + (up ? "max" : "min") + "(" + name + "), 0) from " + table);
                    long first = next - sequence.increment() + Long.signum(sequence.increment());
                    assertThat(up ? first : last)
                            .as(sequence + " gives out " + next + " for " + column)
                            .isGreaterThan(up ? last : first);
                }
            }
        }
    }

    /** The row with those columns alone whose ids another one has counted, or in smaller steps. */
    private static Table.Row joined(Change.AlterCounter change) {
        Table.Counter before = change.from().counter();
        Table.Counter now = change.to().counter();
        return new Table.Row(
                change.to().values(),
                new Table.Counter(
                        now.column(),
                        now.increment(),
                        now.ids().stream()
                                .filter(id -> now.increment() > before.increment()
                                        || !before.ids().contains(id))
                                .toList()));
    }

    private static Sequence sequence(Change change, Schema end) {
        if (change instanceof Change.SetIdSequence set) {
            return set.to() == null ? null : end.sequences().get(set.to());
        }
        return change instanceof Change.CreateSequence create
                ? create.sequence()
                : change instanceof Change.AlterSequence alter ? alter.to() : null;
    }

    private static List<IdColumn> after(Change change) {
        if (change instanceof Change.SetIdSequence set) {
            return set.columns().stream()
                    .map(column -> new IdColumn(set.table(), column))
                    .toList();
        }
        return change instanceof Change.CreateSequence create
                ? create.after()
                : change instanceof Change.AlterSequence alter ? alter.after() : List.of();
    }

    /** What a row that is new has counted is an increment beyond all ids that are there. */
    private void countsBeyond(QualifiedName table, Table.Row row, Schema end) throws SQLException {
        Table.Counter counter = row.counter();
        for (IdColumn id : counter == null ? List.<IdColumn>of() : counter.ids()) {
            if (!end.tables().containsKey(id.table())) {
                continue;
            }
            String where = row.values().entrySet().stream()
                    .filter(value -> !value.getKey().equals(counter.column()))
                    .map(value -> " and " + server.spelling().name(value.getKey()) + " = " + value.getValue())
                    .collect(Collectors.joining());
            long counted = number("select " + server.spelling().name(counter.column()) + " from "
                    + server.spelling().name(table) + " where 1 = 1" + where);
            long highest = number("select coalesce(max(" + server.spelling().name(id.column()) + "), 0) from "
                    + server.spelling().name(id.table()));
            long least = highest == 0 ? 0 : highest + counter.increment();
            assertThat(counted).as(table + " for " + id).isGreaterThanOrEqualTo(least);
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
