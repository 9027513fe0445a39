package dev.migrate.schema.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All database objects of a model: the desired state, or a state that revisions lead to.
 *
 * @param namespaces the database schemas that it creates, without the connection's default
 * @param tables by name
 * @param sequences by name
 * @param enumTypes by name
 * @param views by name
 * @param auxiliaryObjects in the order of their creation
 * @param source what rendered the physical types
 * @param readModels what is declared of read models, by table
 */
public record Schema(
        SortedSet<Identifier> namespaces,
        SortedMap<QualifiedName, Table> tables,
        SortedMap<QualifiedName, Sequence> sequences,
        SortedMap<QualifiedName, EnumType> enumTypes,
        SortedMap<QualifiedName, View> views,
        List<AuxiliaryObject> auxiliaryObjects,
        SchemaSource source,
        SortedMap<QualifiedName, ReadModel> readModels) {

    public Schema {
        namespaces = Sorted.copy(namespaces);
        tables = Sorted.copy(tables);
        sequences = Sorted.copy(sequences);
        enumTypes = Sorted.copy(enumTypes);
        views = Sorted.copy(views);
        auxiliaryObjects = List.copyOf(auxiliaryObjects);
        readModels = Sorted.copy(readModels);
    }

    /** A schema without declared read models. */
    public Schema(
            SortedSet<Identifier> namespaces,
            SortedMap<QualifiedName, Table> tables,
            SortedMap<QualifiedName, Sequence> sequences,
            SortedMap<QualifiedName, EnumType> enumTypes,
            SortedMap<QualifiedName, View> views,
            List<AuxiliaryObject> auxiliaryObjects,
            SchemaSource source) {
        this(namespaces, tables, sequences, enumTypes, views, auxiliaryObjects, source, new TreeMap<>());
    }

    public static Schema empty() {
        return of(List.of(), List.of(), List.of(), List.of(), SchemaSource.unknown());
    }

    /** A schema of these objects, with no views and no auxiliary objects. Fails when two have one name. */
    public static Schema of(
            Collection<Identifier> namespaces,
            Collection<Table> tables,
            Collection<Sequence> sequences,
            Collection<EnumType> enumTypes,
            SchemaSource source) {
        return new Schema(
                new TreeSet<>(namespaces),
                byName("table", tables, Table::name),
                byName("sequence", sequences, Sequence::name),
                byName("enum type", enumTypes, EnumType::name),
                new TreeMap<>(),
                List.of(),
                source);
    }

    /** The same with these tables instead of its own. Fails when two have one name. */
    public Schema withTables(Collection<Table> newTables) {
        return new Schema(
                namespaces,
                byName("table", newTables, Table::name),
                sequences,
                enumTypes,
                views,
                auxiliaryObjects,
                source,
                readModels);
    }

    /** The same with these views instead of its own. Fails when two have one name. */
    public Schema withViews(Collection<View> newViews) {
        return new Schema(
                namespaces,
                tables,
                sequences,
                enumTypes,
                byName("view", newViews, View::name),
                auxiliaryObjects,
                source,
                readModels);
    }

    /** The same with these declared read models instead of its own. Fails when two are of one table. */
    public Schema withReadModels(Collection<ReadModel> newModels) {
        return new Schema(
                namespaces,
                tables,
                sequences,
                enumTypes,
                views,
                auxiliaryObjects,
                source,
                byName("read model", newModels, ReadModel::table));
    }

    /** The same with these auxiliary objects instead of its own. */
    public Schema withAuxiliaryObjects(List<AuxiliaryObject> newObjects) {
        return new Schema(namespaces, tables, sequences, enumTypes, views, newObjects, source, readModels);
    }

    /** The same with another word on what rendered it. */
    public Schema withSource(SchemaSource newSource) {
        return new Schema(namespaces, tables, sequences, enumTypes, views, auxiliaryObjects, newSource, readModels);
    }

    /** A schema of tables alone. */
    public static Schema ofTables(Collection<Table> tables) {
        return of(new TreeSet<>(), tables, List.of(), List.of(), SchemaSource.unknown());
    }

    public Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The target databases, as its source and its columns name them. */
    public SortedSet<String> databases() {
        SortedSet<String> databases = new TreeSet<>(source.databases().keySet());
        for (Table table : tables.values()) {
            for (Column column : table.columns()) {
                if (!databases.containsAll(column.databaseTypes().keySet())) {
                    databases.addAll(column.databaseTypes().keySet());
                }
            }
        }
        return databases;
    }

    /** The schema without what only the entities know: what migrations can change. */
    public Schema physical() {
        SortedMap<QualifiedName, Table> physical = new TreeMap<>();
        tables.forEach((name, table) -> physical.put(name, withKnownSequence(table.physical())));
        return new Schema(namespaces, physical, sequences, enumTypes, views, auxiliaryObjects, source);
    }

    /** A sequence that a table only stands in for is none. */
    private Table withKnownSequence(Table table) {
        return table.idSequence() == null || sequences.containsKey(table.idSequence())
                ? table
                : table.toBuilder().idSequence(null).build();
    }

    /**
     * What {@code database} sees of the schema: the objects that it has, nowhere with a word on which other databases have
     * them.
     */
    public Schema in(String database) {
        SortedMap<String, String> versions = new TreeMap<>(source.databases());
        versions.keySet().retainAll(Set.of(database));
        Schema seen = of(
                namespaces,
                tables.values().stream()
                        .filter(table -> table.isIn(database))
                        .map(table -> table.in(database))
                        .toList(),
                PerDatabase.in(database, sequences.values(), Sequence::withDatabases),
                PerDatabase.in(database, enumTypes.values(), EnumType::withDatabases),
                new SchemaSource(source.hibernate(), versions));
        return seen.withViews(PerDatabase.in(database, views.values(), View::withDatabases))
                .withAuxiliaryObjects(PerDatabase.in(database, auxiliaryObjects, AuxiliaryObject::withDatabases));
    }

    private static <T> SortedMap<QualifiedName, T> byName(
            String kind, Collection<T> objects, Function<T, QualifiedName> name) {
        SortedMap<QualifiedName, T> map = new TreeMap<>();
        for (T object : objects) {
            if (map.put(name.apply(object), object) != null) {
                throw new IllegalArgumentException(kind + " '" + name.apply(object) + "' is defined twice");
            }
        }
        return map;
    }
}
