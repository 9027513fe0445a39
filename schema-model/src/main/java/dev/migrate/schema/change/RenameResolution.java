package dev.migrate.schema.change;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns declared renames, and those in which only the case of an unquoted name differs, into changes.
 *
 * <p>A value of an enum is named behind its type or its column, a constraint or index behind its table; those last are found by
 * what they are, the declaration is only not stale. A new name with a dot in it moves a table to another database schema.
 *
 * <p>A declaration holds when its object exists before and its new name after. One whose object is gone already and whose
 * new name exists was carried out earlier and is passed over; so is one of which both names exist on both sides. Any other is
 * {@link StaleRename}, also where the new name belongs to something that goes: whose rows would be meant?
 */
final class RenameResolution {

    private final Schema from;
    private final Schema to;
    private final Renames renames;
    private final Map<QualifiedName, QualifiedName> tables = new TreeMap<>();
    private final Map<QualifiedName, QualifiedName> sequences = new TreeMap<>();
    private final Map<QualifiedName, Map<Identifier, Identifier>> columns = new TreeMap<>();
    private final List<Change> valueRenames = new ArrayList<>();

    RenameResolution(Schema from, Schema to, Renames renames) {
        this.from = from;
        this.to = to;
        this.renames = renames;
    }

    /** The renames in an order in which they can run: tables and sequences first, then columns by their table's new name. */
    List<Change> changes() {
        List<Rename> declared = renames.list().stream()
                .filter(rename -> rename.newName() != null)
                .toList();
        // Columns are resolved against the table's new name, so tables and sequences come first.
        List<Rename> rest =
                declared.stream().filter(rename -> !resolveWhole(rename)).toList();
        byCase(from.tables().keySet(), to.tables().keySet(), tables);
        byCase(from.sequences().keySet(), to.sequences().keySet(), sequences);
        rest.forEach(this::resolvePart);
        from.tables().values().forEach(this::columnsByCase);
        requireFree(tables, from.tables().keySet(), to.tables().keySet(), QualifiedName::name, "");
        requireFree(sequences, from.sequences().keySet(), to.sequences().keySet(), QualifiedName::name, "");
        columns.forEach((table, names) -> requireFree(
                names,
                names(from.tables().get(table)),
                names(to.tables().get(newName(table))),
                name -> name,
                table + "."));

        List<Change> changes = new ArrayList<>();
        Map<QualifiedName, QualifiedName> moved = new TreeMap<>();
        tables.forEach((old, name) -> moved.put(moved(old, name, Change.MoveTable::new, changes), name));
        moved.entrySet().removeIf(rename -> rename.getKey().equals(rename.getValue()));
        Set<QualifiedName> taken = new TreeSet<>(from.tables().keySet());
        taken.removeAll(tables.keySet());
        taken.addAll(moved.keySet());
        changes.addAll(steps(moved, taken, Change.RenameTable::new));
        changes.addAll(sequenceRenames(changes));
        columns.forEach((table, names) -> RenamePlan.order(
                        names, names(from.tables().get(table)))
                .forEach(step -> changes.add(new Change.RenameColumn(newName(table), step.from(), step.to()))));
        changes.addAll(valueRenames);
        return changes;
    }

    /** A name is free once what has it is renamed itself. */
    private static <N> void requireFree(
            Map<N, N> renamed, Set<N> before, Set<N> after, Function<N, Identifier> own, String prefix) {
        renamed.entrySet().removeIf(rename -> isCarriedOut(rename.getKey(), rename.getValue(), renamed, before, after));
        Map<String, N> going = new HashMap<>();
        for (N name : before) {
            if (!renamed.containsKey(name) && (!after.contains(name) || renamed.containsValue(name))) {
                going.put(letters(name), name);
            }
        }
        renamed.forEach((old, name) -> {
            N taken = going.get(letters(name));
            if (taken != null) {
                throw new StaleRename(
                        new Rename(prefix + old, own.apply(name)),
                        "there is a '" + prefix + taken + "' before, which would have to go: let a revision of its own"
                                + " drop it first");
            }
        });
    }

    /** A name without what not each database tells apart. */
    private static String letters(Object name) {
        return name.toString().replace("`", "").toLowerCase(Locale.ROOT);
    }

    private static <N> boolean isCarriedOut(N old, N name, Map<N, N> renamed, Set<N> before, Set<N> after) {
        return before.contains(name)
                && !renamed.containsKey(name)
                && after.contains(old)
                && !renamed.containsValue(old);
    }

    private List<Change> sequenceRenames(List<Change> before) {
        List<Change> changes = new ArrayList<>(before);
        Map<QualifiedName, QualifiedName> moved = new TreeMap<>();
        sequences.forEach((old, name) -> moved.put(moved(old, name, Change.MoveSequence::new, changes), name));
        moved.entrySet().removeIf(rename -> rename.getKey().equals(rename.getValue()));
        Set<QualifiedName> taken = new TreeSet<>(from.sequences().keySet());
        taken.removeAll(sequences.keySet());
        taken.addAll(moved.keySet());
        changes.addAll(steps(moved, taken, Change.RenameSequence::new));
        return changes.subList(before.size(), changes.size());
    }

    /** The name that a table or sequence has once it is in its new database schema. */
    private QualifiedName moved(
            QualifiedName old,
            QualifiedName name,
            BiFunction<QualifiedName, Identifier, Change> move,
            List<Change> changes) {
        if (Objects.equals(old.namespace(), name.namespace())) {
            return old;
        }
        Identifier namespace = name.namespace();
        boolean isNew = namespace != null
                && to.namespaces().contains(namespace)
                && !from.namespaces().contains(namespace);
        if (isNew && !changes.contains(new Change.CreateNamespace(namespace))) {
            changes.add(new Change.CreateNamespace(namespace));
        }
        changes.add(move.apply(old, namespace));
        return new QualifiedName(namespace, old.name());
    }

    private boolean resolveWhole(Rename rename) {
        QualifiedName old = parse(rename.object());
        if (old == null) {
            return false;
        }
        QualifiedName name =
                newName(rename, old, from.sequences().keySet(), to.sequences().keySet());
        boolean table = resolve(
                rename,
                old,
                newName(rename, old, from.tables().keySet(), to.tables().keySet()),
                from.tables().keySet(),
                to.tables().keySet(),
                tables);
        // What is a sequence in one database may be a table in another: both have the new name then.
        boolean both =
                table && from.sequences().containsKey(old) && to.sequences().containsKey(name);
        return table && !both
                || resolve(
                        rename,
                        old,
                        name,
                        from.sequences().keySet(),
                        to.sequences().keySet(),
                        sequences);
    }

    /** The new name of a table or sequence; one with another database schema in it moves it. */
    private static QualifiedName newName(
            Rename rename, QualifiedName old, Set<QualifiedName> before, Set<QualifiedName> after) {
        QualifiedName name = old.sibling(rename.newName());
        QualifiedName elsewhere =
                rename.newName().quoted() ? null : parse(rename.newName().text());
        boolean moves = elsewhere != null && !after.contains(name) && before.contains(old) && after.contains(elsewhere);
        return moves ? elsewhere : name;
    }

    private static boolean resolve(
            Rename rename,
            QualifiedName old,
            QualifiedName name,
            Set<QualifiedName> before,
            Set<QualifiedName> after,
            Map<QualifiedName, QualifiedName> resolved) {
        if (before.contains(old) && after.contains(name)) {
            resolved.put(old, name);
            return true;
        }
        if (before.contains(old)) {
            throw new StaleRename(rename, "the entities have no '" + name + "'");
        }
        return before.contains(name) && after.contains(name);
    }

    private void resolvePart(Rename rename) {
        int dot = rename.object().lastIndexOf('.');
        QualifiedName owner = dot < 0 ? null : parse(rename.object().substring(0, dot));
        String part = dot < 0 ? null : rename.object().substring(dot + 1);
        Table before = owner == null ? null : before(owner);
        if (owner != null && from.enumTypes().containsKey(owner)) {
            resolveValue(rename, owner, part);
        } else if (before != null && !isKeyOf(before, rename, part)) {
            resolveColumn(rename, before, Identifier.of(part));
        } else if (before == null && !resolveColumnValue(rename)) {
            throw new StaleRename(
                    rename, "there is no table, column, sequence, value or key '" + rename.object() + "' before");
        }
    }

    /** A table by its name before; it may have been renamed by an earlier revision, or be named by its new name. */
    private Table before(QualifiedName table) {
        Table before = from.tables().get(table);
        return before != null ? before : oldName(table).map(from.tables()::get).orElse(null);
    }

    private void resolveColumn(Rename rename, Table before, Identifier old) {
        Table after = to.tables().get(newName(before.name()));
        boolean has = before.column(old).isPresent();
        boolean wanted = after != null && after.column(rename.newName()).isPresent();
        if (has && wanted) {
            columns.computeIfAbsent(before.name(), name -> new LinkedHashMap<>())
                    .put(old, rename.newName());
        } else if (has || before.column(rename.newName()).isEmpty()) {
            throw new StaleRename(
                    rename,
                    has
                            ? "the entities map no column '" + rename.newName() + "' in it"
                            : "table '" + before.name() + "' has neither column");
        }
    }

    private void resolveValue(Rename rename, QualifiedName type, String value) {
        String newValue = rename.newName().text();
        EnumType after = to.enumTypes().get(type);
        Set<String> values = new LinkedHashSet<>(from.enumTypes().get(type).values());
        Set<String> wanted = after == null ? Set.of() : new LinkedHashSet<>(after.values());
        if (!isRenamed(rename, value, values, wanted, "enum type '" + type + "'")) {
            return;
        }
        valueRenames.add(new Change.RenameEnumValue(type, value, newValue));
        for (Table table : from.tables().values()) {
            for (Column column : table.columns()) {
                // Where the type is another one, the rows have to follow.
                if (ColumnValues.isOf(column, type)
                        && !column.databaseTypes().values().stream().allMatch(type.toString()::equalsIgnoreCase)) {
                    addColumnValue(table, column.name(), value, newValue);
                }
            }
        }
    }

    /** {@code table.column.value}; what there is before the last dot may be renamed too, and be called by either name. */
    private boolean resolveColumnValue(Rename rename) {
        for (Table table : from.tables().values()) {
            for (Column column : table.columns()) {
                String prefix = table.name() + "." + column.name() + ".";
                if (rename.object().startsWith(prefix)) {
                    String value = rename.object().substring(prefix.length());
                    Table after = to.tables().get(newName(table.name()));
                    Set<String> wanted =
                            after == null ? Set.of() : ColumnValues.of(after, newColumn(table, column.name()));
                    Set<String> values = ColumnValues.of(table, column.name());
                    if (isRenamed(
                            rename, value, values, wanted, "column '" + table.name() + "." + column.name() + "'")) {
                        addColumnValue(
                                table, column.name(), value, rename.newName().text());
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private void addColumnValue(Table table, Identifier column, String value, String newValue) {
        valueRenames.add(
                new Change.RenameColumnValue(newName(table.name()), newColumn(table, column), value, newValue));
    }

    private Identifier newColumn(Table table, Identifier column) {
        return columns.getOrDefault(table.name(), Map.of()).getOrDefault(column, column);
    }

    /** Whether a value is to be renamed; not where that was done earlier. */
    private static boolean isRenamed(Rename rename, String value, Set<String> before, Set<String> after, String owner) {
        String newValue = rename.newName().text();
        if (before.contains(value)
                && !before.contains(newValue)
                && after.contains(newValue)
                && !after.contains(value)) {
            return true;
        }
        if (before.contains(value) || !before.contains(newValue)) {
            throw new StaleRename(rename, owner + " has the values " + before + " and gets " + after);
        }
        return false;
    }

    private static boolean isKeyOf(Table table, Rename rename, String part) {
        Identifier name = Identifier.of(part);
        return table.column(name).isEmpty()
                && (keys(table).contains(name) || keys(table).contains(rename.newName()));
    }

    private static Set<Identifier> keys(Table table) {
        Set<Identifier> names = new HashSet<>();
        table.uniqueKeys().forEach(key -> names.add(key.name()));
        table.foreignKeys().forEach(key -> names.add(key.name()));
        table.checks().forEach(check -> names.add(check.name()));
        table.indexes().forEach(index -> names.add(index.name()));
        if (table.primaryKey() != null) {
            names.add(table.primaryKey().name());
        }
        return names;
    }

    private void columnsByCase(Table before) {
        Table after = to.tables().get(newName(before.name()));
        if (after == null || sameNames(before.columns(), after.columns())) {
            return;
        }
        Map<Identifier, Identifier> resolved = columns.getOrDefault(before.name(), Map.of());
        Map<Identifier, Identifier> found = new LinkedHashMap<>(resolved);
        Set<Identifier> wanted = names(after);
        Set<Identifier> present = names(before);
        for (Identifier gone : present) {
            if (!wanted.contains(gone) && !resolved.containsKey(gone)) {
                wanted.stream()
                        .filter(name -> !present.contains(name) && gone.sameInDatabase(name))
                        .filter(name -> !found.containsValue(name))
                        .findFirst()
                        .ifPresent(name -> found.put(gone, name));
            }
        }
        if (!found.isEmpty()) {
            columns.put(before.name(), found);
        }
    }

    private static void byCase(
            Set<QualifiedName> before, Set<QualifiedName> after, Map<QualifiedName, QualifiedName> resolved) {
        Map<String, QualifiedName> added = after.stream()
                .filter(name -> !before.contains(name) && !name.name().quoted())
                .collect(Collectors.toMap(RenameResolution::folded, name -> name, (a, b) -> a));
        for (QualifiedName gone : before) {
            QualifiedName same = after.contains(gone) ? null : added.get(folded(gone));
            if (same != null && !gone.name().quoted() && !resolved.containsKey(gone) && !resolved.containsValue(same)) {
                resolved.put(gone, same);
            }
        }
    }

    private static String folded(QualifiedName name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static List<Change> steps(
            Map<QualifiedName, QualifiedName> renames,
            Set<QualifiedName> taken,
            BiFunction<QualifiedName, Identifier, Change> change) {
        List<Change> changes = new ArrayList<>();
        Map<String, Map<Identifier, Identifier>> byNamespace = new TreeMap<>();
        renames.forEach((old, name) -> byNamespace
                .computeIfAbsent(String.valueOf(old.namespace()), key -> new LinkedHashMap<>())
                .put(old.name(), name.name()));
        byNamespace.forEach((namespace, names) -> {
            Set<Identifier> siblings = taken.stream()
                    .filter(name -> String.valueOf(name.namespace()).equals(namespace))
                    .map(QualifiedName::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            QualifiedName any = renames.keySet().stream()
                    .filter(name -> String.valueOf(name.namespace()).equals(namespace))
                    .findFirst()
                    .orElseThrow();
            RenamePlan.order(names, siblings)
                    .forEach(step -> changes.add(change.apply(any.sibling(step.from()), step.to())));
        });
        return changes;
    }

    private QualifiedName newName(QualifiedName table) {
        return tables.getOrDefault(table, table);
    }

    private Optional<QualifiedName> oldName(QualifiedName table) {
        return tables.entrySet().stream()
                .filter(entry -> entry.getValue().equals(table))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean sameNames(List<Column> before, List<Column> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = before.get(i).name().equals(after.get(i).name());
        }
        return same;
    }

    private static Set<Identifier> names(Table table) {
        return table.columns().stream().map(c -> c.name()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static QualifiedName parse(String text) {
        try {
            return QualifiedName.of(text);
        } catch (IllegalArgumentException notAName) {
            return null;
        }
    }
}
