package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.ViewOrder;
import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The views that a plan drops and creates: those that it is about, and those that select what changes, or select from a view
 * that goes. Which those are is read from the words of the queries: too many rather than too few.
 */
final class ViewsInTheWay {

    private final Schema before;
    private final Schema after;
    private final NamingRules rules;
    private final AuxiliaryViews auxiliary;
    private final Map<View, ViewWords> words = new HashMap<>();
    private final List<View> drops = new ArrayList<>();
    private final List<View> creations = new ArrayList<>();
    private final List<AuxiliaryObject> additions;
    private final Set<QualifiedName> created = new HashSet<>();

    /**
     * @param blocked whether the database refuses a change as long as a view selects what it changes
     * @throws UnsupportedChange where an auxiliary object that stays holds on to a column that goes, or would have to be dropped for a
     *     while and nobody said how
     */
    ViewsInTheWay(
            String database,
            Schema before,
            Changes changes,
            Schema after,
            NamingRules rules,
            Predicate<Change> blocked,
            Function<String, Tie> ties) {
        this.before = before;
        this.after = after;
        this.rules = rules;
        this.auxiliary = new AuxiliaryViews(before, after, ties);
        for (Change change : changes) {
            if (change instanceof Change.DropColumn drop) {
                refuseHeld(database, drop);
            }
        }
        for (Change change : changes) {
            if (change instanceof Change.DropView drop) {
                drops.add(drop.view());
            } else if (change instanceof Change.CreateView create) {
                creations.add(create.view());
            }
        }
        List<View> kept = new ArrayList<>(before.views().values());
        kept.removeIf(view -> drops.contains(view) || after.views().get(view.name()) == null);
        kept.addAll(auxiliary.all());
        if (!kept.isEmpty()) {
            List<View> direct = kept.stream()
                    .filter(view -> changes.stream()
                            .anyMatch(
                                    change -> blocked.test(change) ? speaksOf(view, change) : takesAnew(view, change)))
                    .toList();
            suspend(direct, kept);
            List.copyOf(drops).forEach(view -> suspend(selectingFrom(view, kept), kept));
        }
        for (View view : creations) {
            AuxiliaryObject object = auxiliary.object(view);
            if (object != null && object.drop().isEmpty()) {
                throw new UnsupportedChange(
                        database,
                        changes.stream().filter(blocked).findFirst().orElseThrow(),
                        "auxiliary object '" + firstLine(object)
                                + "' would have to be dropped and created again, and has no"
                                + " statement that drops it",
                        "give it one");
            }
        }
        creations.forEach(view -> created.add(view.name()));
        additions = new ArrayList<>(
                auxiliary.additionsTo(drops.stream().filter(this::comesBack).toList()));
    }

    /** A new column of the same letters may take the place of the dropped one. */
    private void refuseHeld(String database, Change.DropColumn drop) {
        Identifier column = drop.column().name();
        boolean comesBack = after.table(drop.table())
                .filter(table -> table.columns().stream()
                        .anyMatch(other -> rules.fold(other.name()).equals(rules.fold(column))))
                .isPresent();
        AuxiliaryObject object = comesBack
                ? null
                : auxiliary.holding(drop.table(), column, rules).orElse(null);
        if (object != null) {
            throw new UnsupportedChange(
                    database,
                    drop,
                    "auxiliary object '" + firstLine(object) + "' names the column, and stays as it is",
                    "take the column out of it, or remove the object");
        }
    }

    private static String firstLine(AuxiliaryObject object) {
        return object.create().get(0).strip().lines().findFirst().orElse("");
    }

    private void suspend(List<View> views, List<View> kept) {
        for (View view : views) {
            if (!drops.contains(view)) {
                drops.add(view);
                creations.add(view);
                suspend(selectingFrom(view, kept), kept);
            }
        }
    }

    private static List<View> selectingFrom(View view, List<View> kept) {
        return kept.stream()
                .filter(other -> other != view && ViewOrder.speaksOf(other, view))
                .toList();
    }

    /** What is to be dropped, each before what it selects from; nothing when asked again. */
    List<Change> drops() {
        List<Change> all = new ArrayList<>();
        if (!drops.isEmpty()) {
            ViewOrder.creation(drops).forEach(view -> all.add(creation(view).inverse()));
            additions.forEach(object -> all.add(new Change.DropAuxiliaryObject(object)));
            Collections.reverse(all);
            drops.clear();
        }
        return all;
    }

    /** What is to be created, each after what it selects from; nothing when asked again. */
    List<Change> creations() {
        List<Change> all = new ArrayList<>();
        ViewOrder.creation(creations).forEach(view -> all.add(creation(view)));
        additions.forEach(object -> all.add(new Change.CreateAuxiliaryObject(object)));
        creations.clear();
        additions.clear();
        return all;
    }

    private Change creation(View view) {
        AuxiliaryObject object = auxiliary.object(view);
        return object == null ? new Change.CreateView(view) : new Change.CreateAuxiliaryObject(object);
    }

    /** Whether a view of that name is there again at the end. */
    boolean comesBack(View view) {
        return created.contains(view.name());
    }

    /** What the view is called that an auxiliary object is, or {@code null} where it is another one. */
    QualifiedName nameOf(AuxiliaryObject object) {
        return auxiliary.nameOf(object);
    }

    private boolean speaksOf(View view, Change change) {
        QualifiedName table = change.accept(new ChangedTable());
        if (table == null) {
            return true;
        }
        ViewWords spoken = words(view);
        if (!spoken.name(table.name()) || change instanceof Change.DropPrimaryKey && !spoken.group()) {
            return false;
        }
        Identifier column = column(change);
        return column == null
                || spoken.takeAll(table.name())
                || spoken.name(column)
                || computedFrom(table, column).anyMatch(spoken::name);
    }

    /** A column that is computed from another one may go with it for a while. */
    private Stream<Identifier> computedFrom(QualifiedName name, Identifier column) {
        return Stream.of(before, after)
                .flatMap(schema -> schema.table(name).stream())
                .flatMap(table -> Dependents.of(table, column, false, rules).computed().stream())
                .map(computed -> computed.name());
    }

    /** Whether a view takes all columns of a table that gets another one: databases write the columns down when it is created. */
    private boolean takesAnew(View view, Change change) {
        return (change instanceof Change.AddColumn || change instanceof Change.RenameColumn)
                && speaksOf(view, change)
                && words(view).takeAll(change.accept(new ChangedTable()).name());
    }

    private static Identifier column(Change change) {
        if (change instanceof Change.AlterColumn alter) {
            return alter.from().name();
        }
        return change instanceof Change.DropColumn drop ? drop.column().name() : null;
    }

    private ViewWords words(View view) {
        return words.computeIfAbsent(view, any -> new ViewWords(any.query(), rules));
    }
}
