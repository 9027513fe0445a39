package dev.migrate.schema.change;

import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.QualifiedName;

/** The changes of enum types, which {@link Change} knows as its own. */
public interface EnumTypeChanges {

    /** Creates an enum type. */
    record CreateEnumType(EnumType type) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.enumTypes().add(this, type.name(), type);
        }

        @Override
        public Change inverse() {
            return new DropEnumType(type);
        }

        @Override
        public String describe() {
            return "create enum type " + type.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createEnumType(this);
        }
    }

    /** Drops an enum type that no column uses. */
    record DropEnumType(EnumType type) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.enumTypes().remove(this, type.name(), type);
        }

        @Override
        public Change inverse() {
            return new CreateEnumType(type);
        }

        @Override
        public String describe() {
            return "drop enum type " + type.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropEnumType(this);
        }
    }

    /** Adds, removes or reorders the values of an enum type. */
    record AlterEnumType(EnumType from, EnumType to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.enumTypes().replace(this, from.name(), from, to);
        }

        @Override
        public Change inverse() {
            return new AlterEnumType(to, from);
        }

        @Override
        public String describe() {
            return "change the values of enum type " + from.name() + " from " + from.values() + " to " + to.values();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alterEnumType(this);
        }
    }

    /** Gives a value of an enum type another name; the rows that have it keep it. */
    record RenameEnumValue(QualifiedName type, String from, String to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.renameEnumValue(this, type, from, to);
        }

        @Override
        public Change inverse() {
            return new RenameEnumValue(type, to, from);
        }

        @Override
        public String describe() {
            return "rename value " + from + " of enum type " + type + " to " + to;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameEnumValue(this);
        }
    }
}
