package dev.migrate.schema.change;

import dev.migrate.schema.model.QualifiedName;
import java.util.SortedSet;

/** The changes of which databases have an object, which {@link Change} knows as its own. */
public interface PresenceChanges {

    /**
     * Lets other databases than before have a table. It is created in those that are new to it, and dropped with its rows in those that
     * are no longer named.
     *
     * @param from the databases that have it; empty means all of them
     * @param to those that have it afterwards
     */
    record SetTableDatabases(QualifiedName table, SortedSet<String> from, SortedSet<String> to) implements Change {
        public SetTableDatabases {
            from = Presence.copy(from);
            to = Presence.copy(to);
        }

        @Override
        public void applyTo(SchemaEditor schema) {
            schema.setTableDatabases(this, table, from, to);
        }

        @Override
        public Change inverse() {
            return new SetTableDatabases(table, to, from);
        }

        @Override
        public String describe() {
            return "let " + Presence.words(to) + " have table " + table;
        }

        @Override
        public boolean deletesData() {
            return Presence.shrinks(from, to);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setTableDatabases(this);
        }
    }

    /**
     * Lets other databases than before have an object other than a table. It is created in those that are new to it, and dropped in those that are no
     * longer named.
     *
     * @param creation what creates the object, with the databases that have it before
     * @param databases those that have it afterwards; empty means all of them
     */
    record SetDatabases(Change creation, SortedSet<String> databases) implements Change {
        public SetDatabases {
            databases = Presence.copy(databases);
            Presence.of(creation);
        }

        @Override
        public void applyTo(SchemaEditor schema) {
            schema.setDatabases(creation, databases);
        }

        @Override
        public Change inverse() {
            return new SetDatabases(Presence.in(creation, databases), Presence.of(creation));
        }

        @Override
        public String describe() {
            return "let " + Presence.words(databases) + " have it: " + creation.describe();
        }

        @Override
        public boolean deletesData() {
            return Presence.shrinks(Presence.of(creation), databases)
                    && creation.inverse().deletesData();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setDatabases(this);
        }
    }
}
