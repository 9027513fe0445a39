package dev.migrate.schema.change;

import dev.migrate.schema.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Changes in the order in which they run.
 *
 * @param list the changes
 */
public record Changes(List<Change> list) implements Iterable<Change> {

    /** Phases whose changes follow from others: a table brings its sequence and its foreign keys. */
    private static final Set<ChangeOrder.Phase> ACCOMPANYING = EnumSet.of(
            ChangeOrder.Phase.DROP_FOREIGN_KEYS,
            ChangeOrder.Phase.DROP_CONSTRAINTS,
            ChangeOrder.Phase.CREATE_NAMESPACES,
            ChangeOrder.Phase.CREATE_TYPES,
            ChangeOrder.Phase.ADD_FOREIGN_KEYS,
            ChangeOrder.Phase.DROP_TYPES);

    public Changes {
        list = List.copyOf(list);
    }

    public static Changes none() {
        return new Changes(List.of());
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public int size() {
        return list.size();
    }

    public Stream<Change> stream() {
        return list.stream();
    }

    @Override
    public Iterator<Change> iterator() {
        return list.iterator();
    }

    /**
     * The schema after all changes, at a cost linear in their number.
     *
     * @throws ChangeConflict if one of them does not fit
     */
    public Schema applyTo(Schema before) {
        SchemaEditor editor = new SchemaEditor(before);
        list.forEach(change -> change.applyTo(editor));
        return editor.toSchema();
    }

    /**
     * What {@code database} sees of the changes, in {@link Schema#in(String)}'s terms: those of objects that it has, and for
     * an object that it has on one side only a creation or a drop.
     *
     * @param before the state that the changes start from; a rename, for one, doesn't say which databases have the object
     * @throws ChangeConflict if one of them does not fit
     */
    public Changes in(String database, Schema before) {
        return new Projection(database, before).of(this);
    }

    /** The inverse changes in reverse order: what brings the structure back. */
    public Changes inverse() {
        List<Change> inverse =
                new ArrayList<>(list.stream().map(Change::inverse).toList());
        Collections.reverse(inverse);
        return new Changes(inverse);
    }

    /** One line for each change. */
    public List<String> describe() {
        return list.stream().map(Change::describe).toList();
    }

    /** What is lost, one line for each change that deletes rows or values. */
    public List<String> losses() {
        return list.stream()
                .filter(Change::deletesData)
                .map(change -> change.accept(new Loss()))
                .toList();
    }

    /** A few words for a revision's name: the change that says most, and how many more there are. */
    public String nameFragment() {
        if (list.isEmpty()) {
            return "empty";
        }
        Change telling = list.stream()
                .filter(change -> !ACCOMPANYING.contains(ChangeOrder.phaseOf(change)))
                .findFirst()
                .orElse(list.get(0));
        String words = telling.describe().replaceAll("[:\\[(].*", "").trim();
        return list.size() == 1 ? words : words + " and " + (list.size() - 1) + " more";
    }
}
