package dev.migrate.schema.change;

import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PerDatabase;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Finds the changes that lead from one schema to another.
 *
 * <p>Compared is what migrations can change. Names that Hibernate or a database made up are no difference, nor is the
 * order of columns, nor a physical type for a database that only one side knows; nor is that such a database has an object or has it
 * not. Of the rows that a table is created with, what counts is whether they are there: their numbers change as soon as the
 * table is used.
 */
public final class SchemaDiff {

    private final Schema to;
    private final Decisions decisions;
    /** {@link #to} with what the entities know. */
    private final Schema mapped;

    private final List<Change> found = new ArrayList<>();
    private final RenameCandidates candidates;
    private final List<Question> questions = new ArrayList<>();
    private Presences presences;

    private SchemaDiff(Schema to, Decisions decisions, Schema mapped) {
        this.to = to;
        this.mapped = mapped;
        this.decisions = decisions;
        this.candidates = new RenameCandidates(decisions.renames());
    }

    /**
     * The changes from {@code from} to {@code to}, in an order in which they can run.
     *
     * @throws OpenQuestions if a person has to decide something that {@code decisions} leaves open
     * @throws StaleRename if a declared rename fits neither side
     */
    public static Changes between(Schema from, Schema to, Decisions decisions) {
        return new SchemaDiff(to.physical(), decisions, to).changesFrom(from.physical());
    }

    /** {@link #between(Schema, Schema, Decisions)} with nothing decided and nothing asked: a drop is a drop. */
    public static Changes between(Schema from, Schema to) {
        return between(from, to, Decisions.assumeNothing());
    }

    private Changes changesFrom(Schema from) {
        Changes renames = new Changes(new RenameResolution(from, to, decisions.renames()).changes());
        Schema base = renames.applyTo(from);
        Renamed renamed = Renamed.of(renames);
        presences = new Presences(from, to);

        namespaces(base);
        named(
                base.enumTypes(),
                to.enumTypes(),
                Change.CreateEnumType::new,
                Change.DropEnumType::new,
                EnumType::withDatabases,
                this::alter);
        named(
                base.sequences(),
                to.sequences(),
                Change.CreateSequence::new,
                Change.DropSequence::new,
                Sequence::withDatabases,
                (old, sequence) -> List.of(new Change.AlterSequence(old, sequence)));
        tables(base, renamed);
        views(base);
        auxiliaryObjects(base);

        if (decisions.asking()) {
            questions.addAll(0, candidates.questions(base, to));
            if (!questions.isEmpty()) {
                throw new OpenQuestions(questions);
            }
        }
        List<Change> started = IdSequences.started(base, mapped, to, found);
        List<Change> sorted = ChangeOrder.sort(NamesPassedOn.ordered(ForeignKeyDependents.with(base, to, started)));
        List<Change> ordered = new ArrayList<>();
        sorted.stream().filter(ChangeOrder::isBeforeRenames).forEach(ordered::add);
        ordered.addAll(renames.list());
        sorted.stream().filter(change -> !ChangeOrder.isBeforeRenames(change)).forEach(ordered::add);
        return new Changes(ordered);
    }

    private void namespaces(Schema base) {
        for (Identifier namespace : to.namespaces()) {
            if (!base.namespaces().contains(namespace)) {
                found.add(new Change.CreateNamespace(namespace));
            }
        }
        for (Identifier namespace : base.namespaces()) {
            if (!to.namespaces().contains(namespace)) {
                found.add(new Change.DropNamespace(namespace));
            }
        }
    }

    private <T extends PerDatabase> void named(
            SortedMap<QualifiedName, T> before,
            SortedMap<QualifiedName, T> after,
            Function<T, Change> create,
            Function<T, Change> drop,
            BiFunction<T, SortedSet<String>, T> withDatabases,
            BiFunction<T, T, List<Change>> alter) {
        after.forEach((name, object) -> {
            T old = before.get(name);
            if (old == null) {
                found.add(create.apply(object));
                return;
            }
            T altered = withDatabases.apply(object, old.databases());
            if (!old.equals(altered)) {
                found.addAll(alter.apply(old, altered));
            }
            found.addAll(presences.between(create.apply(altered), create.apply(object)));
        });
        before.forEach((name, object) -> {
            if (!after.containsKey(name)) {
                found.add(drop.apply(object));
            }
        });
    }

    private List<Change> alter(EnumType from, EnumType to) {
        questions.addAll(ValueQuestions.of(from.name().toString(), from.values(), to.values(), decisions.renames()));
        return List.of(new Change.AlterEnumType(from, to));
    }

    /** A view that selects otherwise goes before what it selects from changes, and comes back afterwards. */
    private void views(Schema base) {
        List<View> created = new ArrayList<>();
        List<View> dropped = new ArrayList<>();
        to.views().forEach((name, view) -> {
            View old = base.views().get(name);
            if (old == null || !SqlText.same(old.query(), view.query())) {
                created.add(view);
            } else {
                found.addAll(presences.between(new Change.CreateView(old), new Change.CreateView(view)));
            }
        });
        base.views().forEach((name, view) -> {
            View now = to.views().get(name);
            if (now == null || !SqlText.same(now.query(), view.query())) {
                dropped.add(0, view);
            }
        });
        List<View> lastFirst = new ArrayList<>(ViewOrder.creation(dropped));
        Collections.reverse(lastFirst);
        lastFirst.forEach(view -> found.add(new Change.DropView(view)));
        ViewOrder.creation(created).forEach(view -> found.add(new Change.CreateView(view)));
    }

    private void auxiliaryObjects(Schema base) {
        Map<AuxiliaryObject, AuxiliaryObject> before = new LinkedHashMap<>();
        base.auxiliaryObjects().forEach(object -> before.put(object.withDatabases(new TreeSet<>()), object));
        for (AuxiliaryObject object : to.auxiliaryObjects()) {
            AuxiliaryObject old = before.remove(object.withDatabases(new TreeSet<>()));
            found.addAll(
                    old == null
                            ? List.of(new Change.CreateAuxiliaryObject(object))
                            : presences.between(
                                    new Change.CreateAuxiliaryObject(old), new Change.CreateAuxiliaryObject(object)));
        }
        List<AuxiliaryObject> lastFirst = new ArrayList<>(before.values());
        Collections.reverse(lastFirst);
        lastFirst.forEach(object -> found.add(new Change.DropAuxiliaryObject(object)));
    }

    private void tables(Schema base, Renamed renamed) {
        for (Table table : to.tables().values()) {
            Table old = base.tables().get(table.name());
            if (old == null || presences.areApart(old, table)) {
                created(table);
            } else if (!old.equals(table)) {
                TableDiff diff = new TableDiff(old, table, renamed, decisions, candidates, presences);
                found.addAll(diff.changes());
                found.addAll(RowDiff.changes(old, table, to));
                questions.addAll(diff.questions());
                found.addAll(presences.between(old, table));
            }
        }
        for (Table old : base.tables().values()) {
            Table table = to.tables().get(old.name());
            if (table == null || presences.areApart(old, table)) {
                old.foreignKeys().forEach(key -> found.add(new Change.DropForeignKey(old.name(), key)));
                found.add(new Change.DropTable(withoutForeignKeys(old)));
            }
        }
    }

    private void created(Table table) {
        found.add(new Change.CreateTable(withoutForeignKeys(table)));
        table.foreignKeys().forEach(key -> found.add(new Change.AddForeignKey(table.name(), key)));
    }

    private static Table withoutForeignKeys(Table table) {
        return table.toBuilder().foreignKeys(List.of()).build();
    }
}
