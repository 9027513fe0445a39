package dev.migrate.generate.sql;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The names that a database has for the constraints, indexes and identity sequences of every table, those included that the
 * schema leaves to the database. They follow the changes as the database would: a renamed table keeps the names of its
 * constraints until they are renamed too.
 */
public final class ObjectNames {

    private final NamingRules rules;
    private final Map<String, NameSpace> spaces = new TreeMap<>();
    private final Map<QualifiedName, Map<Object, Identifier>> byTable = new TreeMap<>();

    private ObjectNames(NamingRules rules) {
        this.rules = rules;
    }

    /** The names that a fresh creation of {@code schema} gives, in the order of Hibernate's script. */
    public static ObjectNames fresh(Schema schema, NamingRules rules) {
        ObjectNames names = new ObjectNames(rules);
        schema.sequences().keySet().forEach(names::addRelation);
        schema.tables().values().forEach(names::createTable);
        for (Table table : schema.tables().values()) {
            table.indexes().forEach(index -> names.add(table, index));
        }
        for (Table table : schema.tables().values()) {
            table.foreignKeys().forEach(key -> names.add(table, key));
        }
        return names;
    }

    /** The name of one of a table's objects: a key, check, index, foreign key, or an identity column's name. */
    public Identifier of(QualifiedName table, Object object) {
        Identifier name = byTable.getOrDefault(table, Map.of()).get(NamedPart.keyOf(object));
        if (name == null) {
            throw new IllegalStateException("no name for " + object + " of table '" + table + "'");
        }
        return name;
    }

    /** Takes the name of a sequence. */
    public void addRelation(QualifiedName relation) {
        space(relation).relations().add(rules.fold(relation.name()));
    }

    /** Frees the name of a sequence. */
    public void removeRelation(QualifiedName relation) {
        space(relation).relations().remove(rules.fold(relation.name()));
    }

    /** Names what is created with the table: all but indexes and foreign keys. */
    public void createTable(Table table) {
        byTable.put(table.name(), new LinkedHashMap<>());
        List<NamedPart> parts = NamedPart.of(table, rules);
        take(table, parts, true);
        addRelation(table.name());
        take(table, parts, false);
    }

    /** Frees all names of a table. */
    public void dropTable(Table table) {
        NamedPart.all(table, rules).forEach(part -> free(table.name(), part));
        byTable.remove(table.name());
        removeRelation(table.name());
    }

    /** Names a new object of a table. */
    public Identifier add(Table table, Object object) {
        return take(table.name(), NamedPart.of(table, object, rules));
    }

    /** Frees the name of an object of a table, and tells which it was. */
    public Identifier remove(Table table, Object object) {
        return free(table.name(), NamedPart.of(table, object, rules));
    }

    /** Carries the names of {@code before} to what its objects are in {@code after}, one for one. */
    public void follow(Table before, Table after) {
        List<NamedPart> old = NamedPart.all(before, rules);
        List<NamedPart> now = NamedPart.all(after, rules);
        Map<Object, Identifier> names = new LinkedHashMap<>(byTable.get(before.name()));
        old.forEach(part -> free(before.name(), part));
        byTable.remove(before.name());
        byTable.put(after.name(), new LinkedHashMap<>());
        for (int i = 0; i < old.size(); i++) {
            Identifier name = names.get(old.get(i).key());
            put(
                    after.name(),
                    now.get(i),
                    rules.afterRename(name, before.name().name(), after.name().name()));
        }
        if (!before.name().equals(after.name())) {
            removeRelation(before.name());
            addRelation(after.name());
        }
    }

    /** Gives an object of a table another name. */
    public void rename(Table table, Object object, Identifier name) {
        rename(table.name(), NamedPart.of(table, object, rules), name);
    }

    private void rename(QualifiedName table, NamedPart part, Identifier name) {
        free(table, part);
        put(table, part, name);
    }

    /** The names that the objects of {@code table} would get if it were created now. */
    public Map<Object, Identifier> freshOf(Table table) {
        Map<Object, Identifier> current = new LinkedHashMap<>(byTable.get(table.name()));
        List<NamedPart> parts = NamedPart.all(table, rules);
        parts.forEach(part -> free(table.name(), part));
        parts.forEach(part -> take(table.name(), part));
        Map<Object, Identifier> fresh = new LinkedHashMap<>(byTable.get(table.name()));
        parts.forEach(part -> free(table.name(), part));
        parts.forEach(part -> put(table.name(), part, current.get(part.key())));
        return fresh;
    }

    /**
     * The rename that frees the name of a table, sequence or index which is about to be created: a made-up name gives way
     * to one that somebody chose, as it would have in a fresh creation.
     */
    public List<PartRename> makeRoom(QualifiedName relation, Function<QualifiedName, Optional<Table>> tables) {
        String taken = rules.fold(relation.name());
        if (!space(relation).relations().has(taken)) {
            return List.of();
        }
        for (Map.Entry<QualifiedName, Map<Object, Identifier>> names : byTable.entrySet()) {
            if (space(names.getKey()) != space(relation)
                    || names.getValue().values().stream()
                            .noneMatch(name -> rules.fold(name).equals(taken))) {
                continue;
            }
            Table table = tables.apply(names.getKey()).orElseThrow();
            for (NamedPart part : NamedPart.all(table, rules)) {
                Identifier current = names.getValue().get(part.key());
                if (part.explicit() == null
                        && current != null
                        && rules.fold(current).equals(taken)) {
                    Identifier other = part.name(rules, table.name().name(), space(table.name()));
                    rename(table.name(), part, other);
                    return List.of(new PartRename(table, part, current, other));
                }
            }
        }
        return List.of();
    }

    /**
     * The renames that give the objects of {@code tables} the names of {@code wanted}, in an order in which they can run.
     *
     * @throws NameTaken if somebody chose a name that the database makes up for another object
     */
    public List<PartRename> renamesTo(Iterable<Table> tables, Map<QualifiedName, Map<Object, Identifier>> wanted) {
        List<PartRename> open = new ArrayList<>();
        for (Table table : tables) {
            Map<Object, Identifier> names = byTable.get(table.name());
            Map<Object, Identifier> others = wanted.getOrDefault(table.name(), Map.of());
            for (NamedPart part : NamedPart.all(table, rules)) {
                Identifier current = names.get(part.key());
                Identifier name = others.get(part.key());
                if (!rules.fold(current).equals(rules.fold(name))) {
                    open.add(new PartRename(table, part, current, name));
                }
            }
        }
        return ordered(open);
    }

    /** All names by table. */
    public Map<QualifiedName, Map<Object, Identifier>> byTable() {
        return byTable;
    }

    private List<PartRename> ordered(List<PartRename> open) {
        List<PartRename> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            PartRename next = open.stream().filter(this::isFree).findFirst().orElse(null);
            if (next == null) {
                PartRename first = open.stream()
                        .filter(rename -> isInTheWay(rename, open))
                        .findFirst()
                        .orElseThrow(() -> new NameTaken(open.get(0)));
                open.remove(first);
                Identifier parked = first.part()
                        .name(
                                rules,
                                first.table().name().name(),
                                space(first.table().name()));
                ordered.add(first.to(parked));
                rename(first.table().name(), first.part(), parked);
                open.add(first.from(parked));
            } else {
                open.remove(next);
                ordered.add(next);
                rename(next.table().name(), next.part(), next.to());
            }
        }
        return ordered;
    }

    /** Whether another one waits for the name that it gives up. */
    private boolean isInTheWay(PartRename rename, List<PartRename> open) {
        NameSpace space = space(rename.table().name());
        String name = rules.fold(rename.from());
        return open.stream()
                .anyMatch(other -> other != rename
                        && space(other.table().name()) == space
                        && rules.fold(other.to()).equals(name));
    }

    private boolean isFree(PartRename rename) {
        return rename.part()
                .isFree(rules.fold(rename.to()), space(rename.table().name()));
    }

    private void take(Table table, List<NamedPart> parts, boolean sequences) {
        for (NamedPart part : parts) {
            if ((part.kind() == NamedPart.Kind.SEQUENCE) == sequences) {
                take(table.name(), part);
            }
        }
    }

    private Identifier take(QualifiedName table, NamedPart part) {
        Identifier name = part.explicit() != null ? part.explicit() : part.name(rules, table.name(), space(table));
        put(table, part, name);
        return name;
    }

    private void put(QualifiedName table, NamedPart part, Identifier name) {
        byTable.get(table).put(part.key(), name);
        part.kind().take(rules.fold(name), space(table));
    }

    private Identifier free(QualifiedName table, NamedPart part) {
        Identifier name = byTable.get(table).remove(part.key());
        if (name == null) {
            throw new IllegalStateException("no name for " + part.key() + " of table '" + table + "'");
        }
        part.kind().free(rules.fold(name), space(table));
        return name;
    }

    private NameSpace space(QualifiedName name) {
        return spaces.computeIfAbsent(rules.scope(name), ignored -> new NameSpace());
    }

    /** One object of a table gets another name. */
    public record PartRename(Table table, NamedPart part, Identifier from, Identifier to) {
        PartRename to(Identifier parked) {
            return new PartRename(table, part, from, parked);
        }

        PartRename from(Identifier parked) {
            return new PartRename(table, part, parked, to);
        }
    }
}
