package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.ChangeConflict;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A random edit as MySQL and MariaDB can have it: with their types, numbered columns that begin the primary key, one
 * database, and for MySQL without sequences.
 */
final class FamilyEdit {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("bytea", "varbinary(255)"),
            Map.entry("jsonb", "json"),
            Map.entry("text", "longtext"),
            Map.entry("numeric(38,2)", "decimal(38,2)"),
            Map.entry("numeric(10,0)", "decimal(10,0)"),
            Map.entry("boolean", "bit"),
            Map.entry("timestamp(6)", "datetime(6)"),
            Map.entry("timestamp(6) with time zone", "datetime(6)"));

    final Schema before;
    final Changes changes;
    private final String database;

    /** The edit, or nothing where names clash that are in different schemas elsewhere. */
    static Optional<FamilyEdit> of(RandomEdit edit, String database) {
        try {
            return Optional.of(new FamilyEdit(edit, database));
        } catch (ChangeConflict | IllegalArgumentException clash) {
            return Optional.empty();
        }
    }

    private FamilyEdit(RandomEdit edit, String database) {
        this.database = database;
        before = mapped(edit.before);
        List<Change> renames = edit.changes.stream()
                .filter(this::isRename)
                .map(FamilyEdit::moved)
                .toList();
        Schema renamed = new Changes(renames).applyTo(before);
        List<Change> all = new ArrayList<>(renames);
        all.addAll(SchemaDiff.between(renamed, mapped(edit.changes.applyTo(edit.before)))
                .list());
        changes = new Changes(all);
    }

    private boolean isRename(Change change) {
        return change instanceof Change.RenameTable
                || change instanceof Change.RenameColumn
                || change instanceof Change.RenameSequence && hasSequences();
    }

    private static Change moved(Change change) {
        if (change instanceof Change.RenameTable rename) {
            return new Change.RenameTable(moved(rename.from()), rename.to());
        }
        return change instanceof Change.RenameColumn rename
                ? new Change.RenameColumn(moved(rename.table()), rename.from(), rename.to())
                : change;
    }

    private static QualifiedName moved(QualifiedName name) {
        return new QualifiedName(null, name.name());
    }

    private boolean hasSequences() {
        return database.equals("mariadb");
    }

    private Schema mapped(Schema schema) {
        List<Sequence> sequences =
                hasSequences() ? List.copyOf(schema.sequences().values()) : List.of();
        return Schema.of(
                List.of(),
                schema.tables().values().stream().map(this::mapped).toList(),
                sequences,
                schema.enumTypes().values(),
                schema.source());
    }

    private Table mapped(Table table) {
        return table.toBuilder()
                .name(moved(table.name()))
                .columns(table.columns().stream()
                        .map(column -> mapped(table, column))
                        .toList())
                .foreignKeys(table.foreignKeys().stream()
                        .filter(key -> !isOfItself(table, key) && !cascadesBelowComputed(table, key))
                        .map(FamilyEdit::moved)
                        .toList())
                .build();
    }

    /** MySQL finds no index for a column that refers to itself. */
    private static boolean isOfItself(Table table, ForeignKey key) {
        return key.target().equals(table.name()) && key.columns().equals(key.targetColumns());
    }

    private static boolean cascadesBelowComputed(Table table, ForeignKey key) {
        return key.onDelete() != null
                && table.columns().stream()
                        .filter(column -> column.computed() != null)
                        .anyMatch(column ->
                                mentions(table, column.computed(), key.columns().get(0)));
    }

    private static boolean mentions(Table table, String expression, Identifier column) {
        return Expressions.columns(expression, table, name -> name.text().toLowerCase(Locale.ROOT))
                .contains(column);
    }

    /** No expression may speak of a column that the database numbers. */
    private static boolean isMentioned(Table table, Column column) {
        return Stream.concat(
                        table.checks().stream().map(Check::expression),
                        table.columns().stream().map(Column::computed).filter(Objects::nonNull))
                .anyMatch(expression -> mentions(table, expression, column.name()));
    }

    private static ForeignKey moved(ForeignKey key) {
        return key.withTarget(moved(key.target()), key.targetColumns());
    }

    private Column mapped(Table table, Column column) {
        String type = type(column);
        boolean first = table.primaryKey() != null
                && table.primaryKey().columns().get(0).equals(column.name());
        return column.toBuilder()
                .databaseTypes(Map.of(database, type))
                .identity(column.identity() && first && !isMentioned(table, column))
                .defaultValue(defaultValue(column.defaultValue(), type))
                .build();
    }

    private String type(Column column) {
        String type = column.databaseTypes().get("postgresql");
        return switch (type) {
            case "status" -> column.databaseTypes().get("h2");
            case "uuid" -> database.equals("mariadb") ? "uuid" : "binary(16)";
            default -> TYPES.getOrDefault(type, type);
        };
    }

    private static String defaultValue(String value, String type) {
        return switch (type) {
            case "datetime(6)" -> value == null ? null : "current_timestamp(6)";
            case "time(6)" -> null;
            case "longtext", "date" -> value == null ? null : "(" + value + ")";
            default -> value;
        };
    }
}
