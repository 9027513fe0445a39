package dev.migrate.extract.hibernate;

import dev.migrate.extract.hibernate.MappedColumn.Key;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Which attribute maps which column, and which generator makes the ids of which table. */
final class AttributeMap {

    private static final int LONGEST_CHAIN_OF_REFERENCES = 32;

    private final Map<Key, MappedColumn> columns = new HashMap<>();
    private final Map<Table, Generator> idGenerators = new HashMap<>();

    /** Keeps the mapping that tells more, the first of two equals. */
    void put(Key key, MappedColumn mapped) {
        columns.merge(key, mapped, (first, second) -> second.tellsMoreThan(first) ? second : first);
    }

    void replace(Key key, MappedColumn mapped) {
        columns.put(key, mapped);
    }

    void putIdGenerator(Table table, Generator generator) {
        idGenerators.put(table, generator);
    }

    /** The generator of the ids of the table's rows, or {@code null}. */
    Generator idGenerator(Table table) {
        return idGenerators.get(table);
    }

    /** The generators of the ids, by the tables whose rows get them. */
    Map<Table, Generator> idGenerators() {
        return idGenerators;
    }

    /** What maps the column, references followed to the end; {@code null} where nothing does. */
    MappedColumn get(Table table, Column column) {
        return get(Key.of(table, column), LONGEST_CHAIN_OF_REFERENCES);
    }

    /** Whether an association of the entity is mapped to the column. */
    boolean isAssociation(Table table, Column column) {
        MappedColumn found = columns.get(Key.of(table, column));
        return found != null && found.isAssociation();
    }

    private MappedColumn get(Key key, int depth) {
        MappedColumn found = columns.get(key);
        if (found == null || found.target() == null) {
            return found;
        }
        MappedColumn target = depth == 0 ? null : get(found.target(), depth - 1);
        return target == null ? null : found.resolved(target);
    }
}
