package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Turns declared renames, and those in which only the case of an unquoted name differs, into changes.
 *
 * <p>A declaration holds when its object exists before and its new name after. One whose object is gone already and whose
 * new name exists was carried out earlier and is passed over; any other is {@link StaleRename}.
 */
final class RenameResolution {

    private final Schema from;
    private final Schema to;
    private final Renames renames;
    private final Map<QualifiedName, QualifiedName> tables = new TreeMap<>();
    private final Map<QualifiedName, QualifiedName> sequences = new TreeMap<>();
    private final Map<QualifiedName, Map<Identifier, Identifier>> columns = new TreeMap<>();

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
        rest.forEach(this::resolveColumn);
        from.tables().values().forEach(this::columnsByCase);

        List<Change> changes = new ArrayList<>();
        changes.addAll(steps(tables, from.tables().keySet(), Change.RenameTable::new));
        changes.addAll(steps(sequences, from.sequences().keySet(), Change.RenameSequence::new));
        columns.forEach((table, names) -> RenamePlan.order(
                        names, names(from.tables().get(table)))
                .forEach(step -> changes.add(new Change.RenameColumn(newName(table), step.from(), step.to()))));
        return changes;
    }

    private boolean resolveWhole(Rename rename) {
        QualifiedName old = parse(rename.object());
        if (old == null) {
            return false;
        }
        QualifiedName name = old.sibling(rename.newName());
        boolean table =
                resolve(rename, old, name, from.tables().keySet(), to.tables().keySet(), tables);
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

    private void resolveColumn(Rename rename) {
        int dot = rename.object().lastIndexOf('.');
        QualifiedName owner = dot < 0 ? null : parse(rename.object().substring(0, dot));
        Identifier old = dot < 0 ? null : Identifier.of(rename.object().substring(dot + 1));
        Table before = owner == null ? null : from.tables().get(owner);
        if (before == null && owner != null) {
            // The table itself may have been renamed by an earlier revision, or be named by its new name.
            before = oldName(owner).map(from.tables()::get).orElse(null);
        }
        if (before == null) {
            throw new StaleRename(rename, "there is no table, column or sequence '" + rename.object() + "' before");
        }
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

    private void columnsByCase(Table before) {
        Table after = to.tables().get(newName(before.name()));
        if (after == null) {
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
