package dev.migrate.generate.entities;

import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which tables are nothing but the rows of an association, or the values of an entity. */
final class JoinTables {

    private final Schema schema;
    private final Set<QualifiedName> generated;

    /** @param generated the tables whose entities are generated: no other class can be given a field */
    JoinTables(Schema schema, Set<QualifiedName> generated) {
        this.schema = schema;
        this.generated = generated;
    }

    /** Whether the table is a part of an entity and none by itself. */
    boolean isPart(Table table) {
        return ownKey(table).isPresent() || ownKeyOfElements(table).isPresent();
    }

    /** The key that leads to the owner, where the table has no key and holds one value for each row. */
    Optional<ForeignKey> ownKeyOfElements(Table table) {
        boolean values = table.entity() == null
                && table.primaryKey() == null
                && table.foreignKeys().size() == 1
                && table.columns().size()
                        == table.foreignKeys().get(0).columns().size() + 1
                && hasPlainKeys(table)
                && table.columns().stream()
                        .noneMatch(column ->
                                column.attribute() != null && column.attribute().enumeration() != null)
                && table.foreignKeys().get(0).columns().stream()
                        .noneMatch(name -> table.column(name).orElseThrow().nullable());
        return values
                ? table.foreignKeys().stream()
                        .filter(key -> generated.contains(key.target()))
                        .findFirst()
                : Optional.empty();
    }

    private boolean hasPlainKeys(Table table) {
        return table.foreignKeys().stream().allMatch(this::isPlain)
                && table.checks().isEmpty()
                && table.comment() == null;
    }

    /** The key that leads to the owner, where the table is a join table. */
    Optional<ForeignKey> ownKey(Table table) {
        boolean plain = table.entity() == null
                && table.foreignKeys().size() == 2
                && hasPlainKeys(table)
                && table.columns().stream()
                        .noneMatch(column -> column.nullable()
                                || column.defaultValue() != null
                                || column.computed() != null
                                || column.identity()
                                || column.comment() != null);
        if (!plain || !keysAreAll(table)) {
            return Optional.empty();
        }
        return table.foreignKeys().stream()
                .filter(key -> leadsToOwner(table, key))
                .findFirst();
    }

    private boolean isPlain(ForeignKey key) {
        return key.onDelete() == null
                && key.definition() == null
                && schema.table(key.target())
                        .filter(target -> target.primaryKey() != null
                                && target.primaryKey().columns().equals(key.targetColumns()))
                        .filter(target -> target.entity() != null || generated.contains(target.name()))
                        .isPresent();
    }

    private static boolean keysAreAll(Table table) {
        List<Identifier> first = table.foreignKeys().get(0).columns();
        List<Identifier> second = table.foreignKeys().get(1).columns();
        Set<Identifier> both = new HashSet<>(first);
        both.addAll(second);
        return both.size() == first.size() + second.size()
                && both.size() == table.columns().size();
    }

    /** A set's key begins with its owner's columns; a list has none. */
    private boolean leadsToOwner(Table table, ForeignKey key) {
        if (!generated.contains(key.target())) {
            return false;
        }
        if (table.primaryKey() == null) {
            return true;
        }
        List<Identifier> columns = table.primaryKey().columns();
        return table.primaryKey().name() == null
                && columns.size() == table.columns().size()
                && columns.subList(0, key.columns().size()).equals(key.columns());
    }
}
