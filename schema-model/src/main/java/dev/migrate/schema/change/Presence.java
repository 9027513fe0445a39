package dev.migrate.schema.change;

import dev.migrate.schema.model.PerDatabase;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which databases have the object that a change creates. */
final class Presence {

    private Presence() {}

    /**
     * The databases of the object that {@code creation} creates; empty means all of them.
     *
     * @throws IllegalArgumentException if it creates nothing that some databases alone may have
     */
    static SortedSet<String> of(Change creation) {
        return object(creation).databases();
    }

    /** The object that {@code creation} creates. */
    static PerDatabase object(Change creation) {
        return creation.accept(new Objects());
    }

    /** {@code creation} of the same object in other databases. */
    static Change in(Change creation, SortedSet<String> databases) {
        return creation.accept(new Elsewhere(databases));
    }

    /** Whether a database that had the object has it no longer. */
    static boolean shrinks(Collection<String> from, Collection<String> to) {
        return !to.isEmpty() && (from.isEmpty() || !to.containsAll(from));
    }

    /** Unmodifiable; {@code null}, as JSON reads an empty list, stands for all. */
    static SortedSet<String> copy(SortedSet<String> databases) {
        return databases == null
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(databases));
    }

    /** {@code all databases} or {@code h2, postgresql}. */
    static String words(SortedSet<String> databases) {
        return databases.isEmpty() ? "all databases" : String.join(", ", databases);
    }

    private static IllegalArgumentException refused(Change change) {
        return new IllegalArgumentException("'" + change.describe()
                + "' creates nothing that some databases alone have, expected a sequence, enum type, unique key, foreign key,"
                + " check, view or auxiliary object");
    }

    private static final class Objects extends DefaultVisitor<PerDatabase> {
        @Override
        protected PerDatabase other(Change change) {
            throw refused(change);
        }

        @Override
        public PerDatabase createEnumType(Change.CreateEnumType change) {
            return change.type();
        }

        @Override
        public PerDatabase createSequence(Change.CreateSequence change) {
            return change.sequence();
        }

        @Override
        public PerDatabase addUniqueKey(Change.AddUniqueKey change) {
            return change.key();
        }

        @Override
        public PerDatabase addForeignKey(Change.AddForeignKey change) {
            return change.key();
        }

        @Override
        public PerDatabase addCheck(Change.AddCheck change) {
            return change.check();
        }

        @Override
        public PerDatabase createView(Change.CreateView change) {
            return change.view();
        }

        @Override
        public PerDatabase createAuxiliaryObject(Change.CreateAuxiliaryObject change) {
            return change.object();
        }
    }

    private static final class Elsewhere extends DefaultVisitor<Change> {
        private final SortedSet<String> databases;

        Elsewhere(SortedSet<String> databases) {
            this.databases = databases;
        }

        @Override
        protected Change other(Change change) {
            throw refused(change);
        }

        @Override
        public Change createEnumType(Change.CreateEnumType change) {
            return new Change.CreateEnumType(change.type().withDatabases(databases));
        }

        @Override
        public Change createSequence(Change.CreateSequence change) {
            return new Change.CreateSequence(change.sequence().withDatabases(databases), change.after());
        }

        @Override
        public Change addUniqueKey(Change.AddUniqueKey change) {
            return new Change.AddUniqueKey(change.table(), change.key().withDatabases(databases));
        }

        @Override
        public Change addForeignKey(Change.AddForeignKey change) {
            return new Change.AddForeignKey(change.table(), change.key().withDatabases(databases));
        }

        @Override
        public Change addCheck(Change.AddCheck change) {
            return new Change.AddCheck(change.table(), change.check().withDatabases(databases));
        }

        @Override
        public Change createView(Change.CreateView change) {
            return new Change.CreateView(change.view().withDatabases(databases));
        }

        @Override
        public Change createAuxiliaryObject(Change.CreateAuxiliaryObject change) {
            return new Change.CreateAuxiliaryObject(change.object().withDatabases(databases));
        }
    }
}
