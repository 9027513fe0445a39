package dev.migrate.schema.change;

import dev.migrate.schema.model.Attribute.Generation;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which columns with rows a sequence goes on for, so that it gives out no id that is there already. */
final class IdSequences {

    private IdSequences() {}

    /**
     * {@code found} with sequences that go on after what the tables have. Which columns a sequence that goes has numbered, nobody
     * knows: where nothing else tells, each sequence that stays may number them now; and if it comes back, it goes on after all that
     * are numbered otherwise now.
     *
     * @param from the tables that have rows, by their names after
     * @param to where the changes lead, with what the entities know
     */
    static List<Change> started(Schema from, Schema to, List<Change> found) {
        Map<QualifiedName, List<IdColumn>> numbered = numbered(from, to);
        Map<QualifiedName, List<IdColumn>> taken = taken(from, numbered, found);
        Set<IdColumn> elsewhere = elsewhere(numbered, found);
        taken.values().forEach(elsewhere::addAll);
        List<Change> all = new ArrayList<>();
        for (Change change : found) {
            if (change instanceof Change.CreateSequence create) {
                all.add(new Change.CreateSequence(
                        create.sequence(),
                        numbered.getOrDefault(create.sequence().name(), List.of())));
            } else if (change instanceof Change.DropSequence drop) {
                all.add(new Change.DropSequence(drop.sequence(), List.copyOf(elsewhere)));
            } else if (change instanceof Change.AlterSequence alter
                    && taken.containsKey(alter.from().name())) {
                all.add(new Change.AlterSequence(
                        alter.from(), alter.to(), taken.remove(alter.from().name()), List.of()));
            } else {
                all.add(change);
            }
        }
        taken.forEach((name, columns) -> {
            Sequence sequence = from.sequences().get(name);
            all.add(new Change.AlterSequence(sequence, sequence, columns, List.of()));
        });
        return all;
    }

    /** The columns that a new sequence numbers from now on, or the database. */
    private static Set<IdColumn> elsewhere(Map<QualifiedName, List<IdColumn>> numbered, List<Change> found) {
        Set<IdColumn> columns = new LinkedHashSet<>();
        for (Change change : found) {
            if (change instanceof Change.CreateSequence create) {
                columns.addAll(numbered.getOrDefault(create.sequence().name(), List.of()));
            } else if (change instanceof Change.AlterColumn alter
                    && alter.to().identity()
                    && !alter.from().identity()) {
                columns.add(new IdColumn(alter.table(), alter.to().name()));
            }
        }
        return columns;
    }

    /** The columns that the database has numbered so far, or a sequence that goes, by the sequence that is there already. */
    private static Map<QualifiedName, List<IdColumn>> taken(
            Schema from, Map<QualifiedName, List<IdColumn>> numbered, List<Change> found) {
        boolean fromAnother = found.stream().anyMatch(Change.DropSequence.class::isInstance)
                && found.stream().noneMatch(Change.DropTable.class::isInstance)
                && elsewhere(numbered, found).isEmpty();
        Set<IdColumn> fromDatabase = new LinkedHashSet<>();
        for (Change change : found) {
            if (change instanceof Change.AlterColumn alter
                    && alter.from().identity()
                    && !alter.to().identity()) {
                fromDatabase.add(new IdColumn(alter.table(), alter.to().name()));
            }
        }
        Map<QualifiedName, List<IdColumn>> taken = new TreeMap<>();
        numbered.forEach((sequence, columns) -> {
            List<IdColumn> now = columns.stream()
                    .filter(column -> fromAnother || fromDatabase.contains(column))
                    .toList();
            if (from.sequences().containsKey(sequence) && !now.isEmpty()) {
                taken.put(sequence, now);
            }
        });
        return taken;
    }

    /** The columns that are there before, by the sequence that numbers them after. */
    private static Map<QualifiedName, List<IdColumn>> numbered(Schema from, Schema to) {
        Map<QualifiedName, List<IdColumn>> columns = new HashMap<>();
        for (Table table : to.tables().values()) {
            Table old = table.idSequence() == null ? null : from.tables().get(table.name());
            if (old != null) {
                table.columns().stream()
                        .filter(column -> isNumbered(table, column))
                        .filter(column -> old.column(column.name()).isPresent())
                        .forEach(column -> columns.computeIfAbsent(table.idSequence(), name -> new ArrayList<>())
                                .add(new IdColumn(table.name(), column.name())));
            }
        }
        return columns;
    }

    /** Where another database comes first that has no sequences, it is Hibernate that generates. */
    private static boolean isNumbered(Table table, Column column) {
        Generation generated =
                column.attribute() == null ? null : column.attribute().generated();
        return generated == Generation.SEQUENCE
                || generated == Generation.APPLICATION && table.isPrimaryKey(column.name());
    }
}
