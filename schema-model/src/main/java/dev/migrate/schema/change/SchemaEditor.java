package dev.migrate.schema.change;

import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A schema under change: folds many changes at a cost that does not grow with the number of tables. Every edit verifies
 * what it replaces.
 */
public final class SchemaEditor {

    private final SortedSet<Identifier> namespaces;
    private final NamedObjects<Table> tables;
    private final Referrers referrers = new Referrers();
    private final NamedObjects<Sequence> sequences;
    private final NamedObjects<EnumType> enumTypes;
    private final NamedObjects<View> views;
    private final List<AuxiliaryObject> auxiliaryObjects;
    private final SchemaSource source;

    public SchemaEditor(Schema start) {
        namespaces = new TreeSet<>(start.namespaces());
        tables = new NamedObjects<>("table", start.tables());
        sequences = new NamedObjects<>("sequence", start.sequences());
        enumTypes = new NamedObjects<>("enum type", start.enumTypes());
        views = new NamedObjects<>("view", start.views());
        auxiliaryObjects = new ArrayList<>(start.auxiliaryObjects());
        source = start.source();
    }

    /** The state reached so far. */
    public Schema toSchema() {
        return new Schema(
                namespaces,
                tables.toMap(),
                sequences.toMap(),
                enumTypes.toMap(),
                views.toMap(),
                auxiliaryObjects,
                source);
    }

    /** A table as it is now. */
    public Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** A sequence as it is now. */
    public Optional<Sequence> sequence(QualifiedName name) {
        return Optional.ofNullable(sequences.get(name));
    }

    /** An enum type as it is now. */
    public Optional<EnumType> enumType(QualifiedName name) {
        return Optional.ofNullable(enumTypes.get(name));
    }

    /** The names of all enum types as they are now, sorted. */
    public Set<QualifiedName> enumTypeNames() {
        return enumTypes.toMap().keySet();
    }

    /** The names of all tables as they are now, sorted. */
    public Set<QualifiedName> tableNames() {
        return tables.toMap().keySet();
    }

    NamedObjects<Sequence> sequences() {
        return sequences;
    }

    NamedObjects<EnumType> enumTypes() {
        return enumTypes;
    }

    NamedObjects<View> views() {
        return views;
    }

    void addAuxiliaryObject(Change change, AuxiliaryObject object) {
        if (auxiliaryObjects.contains(object)) {
            throw new ChangeConflict(change, "auxiliary object " + object, "no such object yet");
        }
        auxiliaryObjects.add(object);
    }

    void removeAuxiliaryObject(Change change, AuxiliaryObject object) {
        if (!auxiliaryObjects.remove(object)) {
            throw new ChangeConflict(change, "no auxiliary object " + object, "one");
        }
    }

    /** Lets an object stand at the end of its kind with other databases. */
    void setDatabases(Change creation, SortedSet<String> databases) {
        creation.inverse().applyTo(this);
        Presence.in(creation, databases).applyTo(this);
    }

    void setTableDatabases(Change change, QualifiedName name, SortedSet<String> from, SortedSet<String> to) {
        Table table = tables.require(change, name);
        expect(change, "databases of table '" + name + "':", table.databases(), from);
        tables.put(name, table.toBuilder().databases(to).build());
    }

    void renameEnumValue(Change change, QualifiedName name, String from, String to) {
        EnumType type = enumTypes.require(change, name);
        List<String> values = new ArrayList<>(type.values());
        int at = values.indexOf(from);
        if (at < 0 || values.contains(to)) {
            throw new ChangeConflict(
                    change, "enum type '" + name + "' with " + values, "'" + from + "' and no '" + to + "'");
        }
        values.set(at, to);
        enumTypes.put(name, new EnumType(name, values, type.databases()));
        // Databases keep a default as the value that it is, whatever that is called.
        for (Table table : List.copyOf(tables.toMap().values())) {
            tables.put(table.name(), ColumnValues.renameDefaults(table, name, from, to));
        }
    }

    void renameColumnValue(Change change, QualifiedName name, Identifier column, String from, String to) {
        Table table = tables.require(change, name);
        requireColumn(change, table, column);
        Set<String> values = ColumnValues.of(table, column);
        if (!values.isEmpty() && !values.contains(from) || values.contains(to)) {
            throw new ChangeConflict(
                    change,
                    "column '" + name + "." + column + "' with " + values,
                    "'" + from + "' and no '" + to + "'");
        }
        tables.put(name, ColumnValues.rename(table, column, from, to));
    }

    void addNamespace(Change change, Identifier namespace) {
        if (!namespaces.add(namespace)) {
            throw new ChangeConflict(change, "schema '" + namespace + "'", "no such schema yet");
        }
    }

    void removeNamespace(Change change, Identifier namespace) {
        if (!namespaces.remove(namespace)) {
            throw new ChangeConflict(change, "no schema '" + namespace + "'", "one");
        }
    }

    void addTable(Change change, Table table) {
        tables.add(change, table.name(), table);
        referrers.note(table);
    }

    void removeTable(Change change, Table table) {
        Table current = tables.require(change, table.name());
        // The order of columns is the database's business: it differs once columns were added and dropped.
        // Which sequence numbers the rows may have been found out in the meantime.
        if (!sameTable(current, table)) {
            throw new ChangeConflict(
                    change,
                    "a table of another shape: " + difference(table, current),
                    "the table as the change holds it");
        }
        tables.remove(table.name());
    }

    void renameTable(Change change, QualifiedName from, QualifiedName to) {
        Table table = tables.require(change, from);
        List<QualifiedName> referring = referrers.of(from, tables.toMap().values());
        Table renamed = table.toBuilder().name(to).build();
        tables.add(change, to, renamed);
        tables.remove(from);
        referrers.note(renamed);
        retarget(to, from, to);
        referring.forEach(name -> retarget(name, from, to));
    }

    /** Lets the foreign keys of {@code name} follow the rename of their target, and its rows that of the table that they count for. */
    private void retarget(QualifiedName name, QualifiedName from, QualifiedName to) {
        Table table = tables.get(name);
        if (table == null) {
            return;
        }
        Table following = table.toBuilder()
                .rows(CounterRename.of(
                        table.rows(), id -> id.table().equals(from) ? new IdColumn(to, id.column()) : id))
                .foreignKeys(table.foreignKeys().stream()
                        .map(key -> key.target().equals(from) ? target(key, to, key.targetColumns()) : key)
                        .toList())
                .build();
        tables.put(name, following);
        referrers.note(following);
    }

    void renameSequence(Change change, QualifiedName from, QualifiedName to) {
        Sequence sequence = sequences.require(change, from);
        sequences.add(change, to, sequence.withName(to));
        sequences.remove(from);
        for (Table table : List.copyOf(tables.toMap().values())) {
            if (from.equals(table.idSequence())) {
                tables.put(table.name(), table.toBuilder().idSequence(to).build());
            }
        }
    }

    /** What two branches found out both is no contradiction. */
    void setIdSequence(Change change, QualifiedName name, QualifiedName from, QualifiedName to) {
        Table table = tables.require(change, name);
        if (!Objects.equals(table.idSequence(), to)) {
            expect(change, "sequence of table '" + name + "':", table.idSequence(), from);
            tables.put(name, table.toBuilder().idSequence(to).build());
        }
    }

    void setOptions(Change change, QualifiedName name, String from, String to) {
        Table table = tables.require(change, name);
        expect(change, "options", table.options(), from);
        tables.put(name, table.toBuilder().options(to).build());
    }

    void setComment(Change change, QualifiedName name, String from, String to) {
        Table table = tables.require(change, name);
        expect(change, "comment", table.comment(), from);
        tables.put(name, table.toBuilder().comment(to).build());
    }

    void addColumn(Change change, QualifiedName name, Column column) {
        Table table = tables.require(change, name);
        if (table.column(column.name()).isPresent()) {
            throw new ChangeConflict(change, "column '" + name + "." + column.name() + "'", "no such column yet");
        }
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column);
        tables.put(name, table.toBuilder().columns(columns).build());
    }

    void removeColumn(Change change, QualifiedName name, Column column) {
        replaceColumn(change, name, column, null);
    }

    void replaceColumn(Change change, QualifiedName name, Column from, Column to) {
        Table table = tables.require(change, name);
        Column current = requireColumn(change, table, from.name());
        expect(change, "column '" + name + "." + from.name() + "'", current, from);
        if (to != null && !to.name().equals(from.name())) {
            throw new ChangeConflict(change, "another name, '" + to.name() + "'", "a rename_column change for it");
        }
        List<Column> columns = new ArrayList<>(table.columns());
        int at = columns.indexOf(current);
        if (to == null) {
            columns.remove(at);
        } else {
            columns.set(at, to);
        }
        List<Table.Row> rows = to == null ? ColumnRename.withoutColumn(table.rows(), from.name()) : table.rows();
        tables.put(name, table.toBuilder().columns(columns).rows(rows).build());
    }

    void renameColumn(Change change, QualifiedName name, Identifier from, Identifier to) {
        Table table = tables.require(change, name);
        requireColumn(change, table, from);
        if (table.column(to).isPresent()) {
            throw new ChangeConflict(change, "column '" + name + "." + to + "'", "no such column yet");
        }
        tables.put(name, ColumnRename.in(table, from, to));
        for (QualifiedName referring : referrers.of(name, tables.toMap().values())) {
            Table other = tables.get(referring);
            if (other != null) {
                tables.put(referring, ColumnRename.inTargets(other, name, from, to));
            }
        }
    }

    void setPrimaryKey(Change change, QualifiedName name, PrimaryKey from, PrimaryKey to) {
        Table table = tables.require(change, name);
        expect(change, "primary key", table.primaryKey(), from);
        tables.put(name, table.toBuilder().primaryKey(to).build());
    }

    void renameIndex(Change change, QualifiedName name, Identifier from, Identifier to) {
        Table table = tables.require(change, name);
        Index index = table.indexes().stream()
                .filter(i -> i.name().equals(from))
                .findFirst()
                .orElseThrow(() -> new ChangeConflict(change, "no index '" + from + "'", "one"));
        Index renamed = index.withName(to);
        edit(change, name, Table::indexes, Table.Builder::indexes, index, renamed);
    }

    /** Replaces {@code from} by {@code to} in one of a table's lists; {@code null} stands for "not there". */
    <T> void edit(
            Change change,
            QualifiedName name,
            Function<Table, List<T>> read,
            BiFunction<Table.Builder, List<T>, Table.Builder> write,
            T from,
            T to) {
        Table table = tables.require(change, name);
        List<T> items = new ArrayList<>(read.apply(table));
        int at = from == null ? items.size() : items.indexOf(from);
        if (at < 0) {
            throw new ChangeConflict(change, "no such object on table '" + name + "' but " + items, from.toString());
        }
        if (to != null && items.contains(to)) {
            throw new ChangeConflict(change, to + " on table '" + name + "'", "no such object yet");
        }
        if (from != null) {
            items.remove(at);
        }
        if (to != null) {
            items.add(at, to);
        }
        Table edited = write.apply(table.toBuilder(), items).build();
        tables.put(name, edited);
        referrers.note(edited);
    }

    static ForeignKey target(ForeignKey key, QualifiedName target, List<Identifier> targetColumns) {
        return key.withTarget(target, targetColumns);
    }

    private static Column requireColumn(Change change, Table table, Identifier column) {
        return table.column(column)
                .orElseThrow(() -> new ChangeConflict(
                        change,
                        "no column '" + table.name() + "." + column + "'",
                        "one of "
                                + table.columns().stream()
                                        .map(c -> c.name().toString())
                                        .toList()));
    }

    private static void expect(Change change, String what, Object found, Object expected) {
        if (found instanceof Column now && expected instanceof Column before && !now.equals(before)) {
            throw new ChangeConflict(
                    change, what + " with " + ColumnDifference.describe(before, now), "it without that change");
        }
        if (found == null ? expected != null : !found.equals(expected)) {
            throw new ChangeConflict(change, what + " " + found, String.valueOf(expected));
        }
    }

    private static boolean sameTable(Table a, Table b) {
        return unordered(a).equals(unordered(b));
    }

    private static Table unordered(Table table) {
        return table.toBuilder()
                .columns(sorted(table.columns()))
                .uniqueKeys(sorted(table.uniqueKeys()))
                .indexes(sorted(table.indexes()))
                .foreignKeys(sorted(table.foreignKeys()))
                .checks(sorted(table.checks()))
                .idSequence(null)
                .build();
    }

    private static <T> List<T> sorted(List<T> items) {
        return items.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }

    private static String difference(Table expected, Table found) {
        Set<Object> missing = parts(expected);
        missing.removeAll(parts(found));
        Set<Object> extra = parts(found);
        extra.removeAll(parts(expected));
        return "without " + missing + ", with " + extra;
    }

    private static Set<Object> parts(Table table) {
        Set<Object> parts = new HashSet<>(table.columns());
        parts.addAll(table.uniqueKeys());
        parts.addAll(table.indexes());
        parts.addAll(table.foreignKeys());
        parts.addAll(table.checks());
        parts.add("primary key " + table.primaryKey());
        parts.add("comment " + table.comment());
        return parts;
    }

    /** Objects of one kind by name. */
    static final class NamedObjects<T> {
        private final String kind;
        private final SortedMap<QualifiedName, T> objects;

        NamedObjects(String kind, SortedMap<QualifiedName, T> start) {
            this.kind = kind;
            this.objects = new TreeMap<>(start);
        }

        T get(QualifiedName name) {
            return objects.get(name);
        }

        T require(Change change, QualifiedName name) {
            T object = objects.get(name);
            if (object == null) {
                throw new ChangeConflict(change, "no " + kind + " '" + name + "'", "one");
            }
            return object;
        }

        void add(Change change, QualifiedName name, T object) {
            if (objects.putIfAbsent(name, object) != null) {
                throw new ChangeConflict(change, kind + " '" + name + "'", "no such " + kind + " yet");
            }
        }

        void put(QualifiedName name, T object) {
            objects.put(name, object);
        }

        void remove(QualifiedName name) {
            objects.remove(name);
        }

        void remove(Change change, QualifiedName name, T expected) {
            expect(change, kind, require(change, name), expected);
            objects.remove(name);
        }

        void replace(Change change, QualifiedName name, T from, T to) {
            expect(change, kind, require(change, name), from);
            objects.put(name, to);
        }

        SortedMap<QualifiedName, T> toMap() {
            return objects;
        }
    }
}
