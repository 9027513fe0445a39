package dev.migrate.generate.sql;

import dev.migrate.schema.change.SchemaEditor;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Foreign keys that are dropped while their columns change shape, and that return afterwards. */
public final class SuspendedKeys {

    private final Set<Held> held = new LinkedHashSet<>();
    private Map<QualifiedName, Set<QualifiedName>> referrers;

    SuspendedKeys() {}

    /** Whether it was not held already. */
    boolean suspend(Held key) {
        return held.add(key);
    }

    boolean holds(Held key) {
        return held.contains(key);
    }

    /** Whether it was held. */
    boolean resume(Held key) {
        return held.remove(key);
    }

    /** All that are held; none are afterwards. */
    List<Held> resumeAll() {
        List<Held> all = List.copyOf(held);
        held.clear();
        return all;
    }

    /** The foreign keys that {@code column} is part of, on either side. */
    List<Held> with(SchemaEditor state, QualifiedName table, Identifier column) {
        List<Held> keys = new ArrayList<>();
        state.table(table)
                .ifPresent(own -> own.foreignKeys().stream()
                        .filter(key -> key.columns().contains(column))
                        .forEach(key -> keys.add(new Held(table, key))));
        for (QualifiedName referrer : referrers(state).getOrDefault(table, Set.of())) {
            for (ForeignKey key : state.table(referrer).map(Table::foreignKeys).orElse(List.of())) {
                if (key.target().equals(table) && key.targetColumns().contains(column)) {
                    keys.add(new Held(referrer, key));
                }
            }
        }
        return keys.stream().distinct().toList();
    }

    /** Which tables refer to which changes. */
    void forgetReferrers() {
        referrers = null;
    }

    /** Built when it is first asked for; may name tables that don't refer any more. */
    private Map<QualifiedName, Set<QualifiedName>> referrers(SchemaEditor state) {
        if (referrers == null) {
            referrers = new TreeMap<>();
            for (QualifiedName name : state.tableNames()) {
                for (ForeignKey key : state.table(name).orElseThrow().foreignKeys()) {
                    referrers
                            .computeIfAbsent(key.target(), target -> new TreeSet<>())
                            .add(name);
                }
            }
        }
        return referrers;
    }

    /** A foreign key and its table. */
    public record Held(QualifiedName table, ForeignKey key) {}
}
