package dev.migrate.schema.change;

import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PerDatabase;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Finds the changes that lead from one schema to another.
 *
 * <p>Compared is what migrations can change. Names that Hibernate or a database made up are no difference, nor is the
 * order of columns, nor a physical type for a database that only one side knows. Which databases have a table, a sequence, an
 * enum type, a unique or a foreign key follows from what those databases can do, not from an edit: no difference either; nor
 * are the rows that a table is created with, which change as soon as it is used.
 */
public final class SchemaDiff {

    private final Schema to;
    private final Decisions decisions;
    private final List<Change> found = new ArrayList<>();
    private final RenameCandidates candidates;
    private final List<Question> questions = new ArrayList<>();

    private SchemaDiff(Schema to, Decisions decisions) {
        this.to = to;
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
        return new SchemaDiff(to.physical(), decisions).changesFrom(from.physical());
    }

    /** {@link #between(Schema, Schema, Decisions)} with nothing decided and nothing asked: a drop is a drop. */
    public static Changes between(Schema from, Schema to) {
        return between(from, to, Decisions.assumeNothing());
    }

    private Changes changesFrom(Schema from) {
        Changes renames = new Changes(new RenameResolution(from, to, decisions.renames()).changes());
        Schema base = renames.applyTo(from);
        Map<QualifiedName, QualifiedName> oldNames = OldNames.of(renames);

        namespaces(base);
        named(
                base.enumTypes(),
                to.enumTypes(),
                Change.CreateEnumType::new,
                Change.DropEnumType::new,
                EnumType::withDatabases,
                SchemaDiff::alter);
        named(
                base.sequences(),
                to.sequences(),
                Change.CreateSequence::new,
                Change.DropSequence::new,
                Sequence::withDatabases,
                SchemaDiff::alter);
        tables(base, oldNames);
        found.addAll(ForeignKeyDependents.of(base, to, found));

        if (decisions.asking()) {
            questions.addAll(0, candidates.questions(base, to));
            if (!questions.isEmpty()) {
                throw new OpenQuestions(questions);
            }
        }
        List<Change> all = new ArrayList<>(renames.list());
        all.addAll(ChangeOrder.sort(IndexRenames.ordered(found)));
        return new Changes(all);
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
            BiFunction<T, T, Change> alter) {
        after.forEach((name, object) -> {
            T old = before.get(name);
            if (old == null) {
                found.add(create.apply(object));
            } else if (!withDatabases.apply(old, object.databases()).equals(object)) {
                found.add(alter.apply(old, object));
            }
        });
        before.forEach((name, object) -> {
            if (!after.containsKey(name)) {
                found.add(drop.apply(object));
            }
        });
    }

    private static Change alter(EnumType from, EnumType to) {
        return new Change.AlterEnumType(from, to);
    }

    private static Change alter(Sequence from, Sequence to) {
        return new Change.AlterSequence(from, to);
    }

    private void tables(Schema base, Map<QualifiedName, QualifiedName> oldNames) {
        for (Table table : to.tables().values()) {
            Table old = base.tables().get(table.name());
            if (old == null) {
                found.add(new Change.CreateTable(withoutForeignKeys(table)));
                table.foreignKeys().forEach(key -> found.add(new Change.AddForeignKey(table.name(), key)));
            } else if (!old.equals(table)) {
                TableDiff diff = new TableDiff(
                        old, table, oldNames.getOrDefault(table.name(), table.name()), decisions, candidates);
                found.addAll(diff.changes());
                questions.addAll(diff.questions());
            }
        }
        for (Table old : base.tables().values()) {
            if (!to.tables().containsKey(old.name())) {
                old.foreignKeys().forEach(key -> found.add(new Change.DropForeignKey(old.name(), key)));
                found.add(new Change.DropTable(withoutForeignKeys(old)));
            }
        }
    }

    private static Table withoutForeignKeys(Table table) {
        return table.toBuilder().foreignKeys(List.of()).build();
    }
}
