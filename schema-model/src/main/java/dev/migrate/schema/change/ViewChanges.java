package dev.migrate.schema.change;

import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.View;

/** The changes of views, and what a mapping creates by SQL of its own, which {@link Change} knows as its own. */
public interface ViewChanges {

    /** Creates a view, once all that it selects from is there. */
    record CreateView(View view) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.views().add(this, view.name(), view);
        }

        @Override
        public Change inverse() {
            return new DropView(view);
        }

        @Override
        public String describe() {
            return "create view " + view.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createView(this);
        }
    }

    /** Drops a view. */
    record DropView(View view) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.views().remove(this, view.name(), view);
        }

        @Override
        public Change inverse() {
            return new CreateView(view);
        }

        @Override
        public String describe() {
            return "drop view " + view.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropView(this);
        }
    }

    /** Creates an auxiliary object. */
    record CreateAuxiliaryObject(AuxiliaryObject object) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.addAuxiliaryObject(this, object);
        }

        @Override
        public Change inverse() {
            return new DropAuxiliaryObject(object);
        }

        @Override
        public String describe() {
            return "create auxiliary object: " + Words.firstLine(object.create().get(0));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createAuxiliaryObject(this);
        }
    }

    /** Drops an auxiliary object. */
    record DropAuxiliaryObject(AuxiliaryObject object) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.removeAuxiliaryObject(this, object);
        }

        @Override
        public Change inverse() {
            return new CreateAuxiliaryObject(object);
        }

        @Override
        public String describe() {
            return "drop auxiliary object: " + Words.firstLine(object.create().get(0));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropAuxiliaryObject(this);
        }
    }
}
