package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Changes a column once nothing that speaks of it stands in the way. */
final class AlteredColumn extends ColumnAlteration {

    private final ColumnRenderer renderer;

    AlteredColumn(ColumnRenderer renderer, Change.AlterColumn change, Table table) {
        super(change, table);
        this.renderer = renderer;
    }

    List<Statement> statements() {
        if (renderer.parts.holds(name, from.name())) {
            // It comes back as it is to be.
            refuseToKeepValues();
            return List.of();
        }
        boolean typeChanges = typeChanges();
        if (to.computed() != null && (typeChanges || !to.computed().equals(from.computed()))) {
            compute();
            return statements;
        }
        if (from.computed() != null && to.computed() == null) {
            statements.add(renderer.keepComputedValues(name, from));
        }
        if (typeChanges) {
            clearTheWay();
        }
        statements.addAll(renderer.changeFacets(change, table, typeChanges));
        return statements;
    }

    private void refuseToKeepValues() {
        if (to.computed() == null) {
            throw new UnsupportedChange(
                    renderer.database,
                    change,
                    "the column keeps computed values while the type of a column changes that they are computed from",
                    "make it an ordinary column in one revision, and change the other column's type in the next one");
        }
    }

    /** Whether the physical type differs; a type that only one side knows is an error. */
    private boolean typeChanges() {
        boolean sameType = Objects.equals(
                from.databaseTypes().get(renderer.database), to.databaseTypes().get(renderer.database));
        boolean sameCollation = Objects.equals(from.collation(), to.collation());
        return !(sameType && sameCollation)
                && !(renderer.type(change, name, from).equals(renderer.type(change, name, to)) && sameCollation);
    }

    /** A computed column holds nothing of its own: it goes, and comes back with the new expression. */
    private void compute() {
        clearTheWay();
        Statement drop = renderer.dropColumnStatement(name, from);
        statements.add(
                from.computed() != null
                        ? drop
                        : drop.with(Hazard.DELETES_DATA, Reasons.columnLost(name + "." + from.name())));
        renderer.parts.of(name).computed().put(to.name(), change);
    }

    /** Drops what stands in the way, until all columns have their new type. */
    private void clearTheWay() {
        if (to.computed() == null && renderer.recomputes()) {
            statements.addAll(renderer.suspend(renderer.foreignKeysInTheWay(change)));
            return;
        }
        Dependents dependents = Dependents.of(table, from.name(), to.computed() != null, renderer.rules);
        boolean anew = renderer.understoodAnew(from, to) || to.computed() != null;
        List<Check> checks = anew ? dependents.checks() : dependents.checksOfComputed(table, renderer.rules);
        List<Index> indexes = anew ? dependents.indexes() : dependents.indexesOfComputed(table, renderer.rules);
        statements.addAll(renderer.suspend(renderer.foreignKeysInTheWay(change)));
        SuspendedParts.Parts held = renderer.parts.of(name);
        Set<Identifier> dropped = dropped(dependents);
        suspendKeys(dropped, held);
        checks.stream().filter(check -> !held.checks().containsKey(check)).forEach(check -> {
            boolean goes = !renderer.rules.isNamed(check) && dropped.contains(check.column());
            if (!goes) {
                statements.addAll(renderer.suspendCheck(change, held.of(table), check));
            }
            held.checks().put(check, change);
        });
        indexes.stream().filter(index -> !held.indexes().containsKey(index)).forEach(index -> {
            statements.addAll(renderer.suspendIndex(change, held.of(table), index));
            held.indexes().put(index, change);
        });
        dependents.computed().stream()
                .filter(column -> held.computed().putIfAbsent(column.name(), change) == null)
                .map(column -> renderer.dropColumnStatement(name, column))
                .forEach(statements::add);
    }

    private Set<Identifier> dropped(Dependents dependents) {
        Set<Identifier> dropped = new TreeSet<>();
        dependents.computed().forEach(column -> dropped.add(column.name()));
        if (to.computed() != null) {
            dropped.add(to.name());
        }
        return dropped;
    }

    /** Keys over columns that go, and the foreign keys on either side of them. */
    private void suspendKeys(Set<Identifier> dropped, SuspendedParts.Parts held) {
        dropped.forEach(column -> statements.addAll(renderer.suspend(renderer.foreignKeysWith(name, column))));
        for (Identifier column : dropped) {
            for (Object key : Dependents.keysWith(held.of(table), column)) {
                statements.addAll(renderer.suspendKey(change, held.of(table), key));
                held.keys().put(key, change);
            }
        }
    }
}
