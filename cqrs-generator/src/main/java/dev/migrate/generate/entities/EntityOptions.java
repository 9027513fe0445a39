package dev.migrate.generate.entities;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the project's entities can use.
 *
 * @param hibernate whether Hibernate's annotations are on the class path
 * @param catalogs whether database schemas are JPA's catalogs, as on MySQL and MariaDB
 * @param definitions the columns, by table, whose physical type Hibernate would not choose by itself
 */
public record EntityOptions(boolean hibernate, boolean catalogs, Map<QualifiedName, Set<Identifier>> definitions) {

    public EntityOptions {
        definitions = Map.copyOf(definitions);
    }

    /** The same, with the physical types of further columns named in the annotation. */
    public EntityOptions defining(Map<QualifiedName, Set<Identifier>> columns) {
        Map<QualifiedName, Set<Identifier>> all = new HashMap<>(definitions);
        columns.forEach((table, names) -> {
            Set<Identifier> both = new HashSet<>(all.getOrDefault(table, Set.of()));
            both.addAll(names);
            all.put(table, both);
        });
        return new EntityOptions(hibernate, catalogs, all);
    }

    boolean definesType(QualifiedName table, Identifier column) {
        return definitions.getOrDefault(table, Set.of()).contains(column);
    }

    String namespaceMember() {
        return catalogs ? "catalog" : "schema";
    }
}
