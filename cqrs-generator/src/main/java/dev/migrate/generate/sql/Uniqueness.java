package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Objects;

/** Values that lose something, or are ordered otherwise, may become equal: a key over their column then refuses them. */
public final class Uniqueness {

    private Uniqueness() {}

    /** The statements of a change of type or collation, with that hazard where a key or unique index has the column. */
    public static List<Statement> told(Change.AlterColumn change, Table table, List<Statement> statements) {
        if (!isKept(table, change.from().name())) {
            return statements;
        }
        boolean reordered = isReordered(change);
        return statements.stream()
                .map(statement -> reordered || statement.hazards().containsKey(Hazard.DELETES_DATA)
                        ? statement.with(Hazard.MAY_FAIL_ON_DATA, Reasons.DUPLICATES)
                        : statement)
                .toList();
    }

    /** Whether what counts as equal changes. */
    public static boolean isReordered(Change.AlterColumn change) {
        return !Objects.equals(change.from().collation(), change.to().collation());
    }

    /** Whether the primary key, a unique key or a unique index keeps the values of {@code column} apart. */
    public static boolean isKept(Table table, Identifier column) {
        return table.isPrimaryKey(column)
                || table.uniqueKeys().stream().anyMatch(key -> key.columns().contains(column))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.parts().stream().anyMatch(part -> column.equals(part.column())));
    }
}
