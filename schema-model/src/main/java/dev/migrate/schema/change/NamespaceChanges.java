package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;

/** The changes of database schemas, which {@link Change} knows as its own. */
public interface NamespaceChanges {

    /** Creates a database schema. */
    record CreateNamespace(Identifier namespace) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.addNamespace(this, namespace);
        }

        @Override
        public Change inverse() {
            return new DropNamespace(namespace);
        }

        @Override
        public String describe() {
            return "create schema " + namespace;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createNamespace(this);
        }
    }

    /** Drops an empty database schema. */
    record DropNamespace(Identifier namespace) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.removeNamespace(this, namespace);
        }

        @Override
        public Change inverse() {
            return new CreateNamespace(namespace);
        }

        @Override
        public String describe() {
            return "drop schema " + namespace;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropNamespace(this);
        }
    }
}
