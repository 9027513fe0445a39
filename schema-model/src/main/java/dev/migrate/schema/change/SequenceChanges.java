package dev.migrate.schema.change;

import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Sequence;
import java.util.List;

/** The changes of sequences, which {@link Change} knows as its own. */
public interface SequenceChanges {

    /**
     * Creates a sequence.
     *
     * @param after the columns of existing tables that it numbers from now on: it goes on after what they have
     */
    record CreateSequence(Sequence sequence, List<IdColumn> after) implements Change {
        public CreateSequence {
            after = after == null ? List.of() : List.copyOf(after);
        }

        public CreateSequence(Sequence sequence) {
            this(sequence, List.of());
        }

        @Override
        public void applyTo(SchemaEditor schema) {
            schema.sequences().add(this, sequence.name(), sequence);
        }

        @Override
        public Change inverse() {
            return new DropSequence(sequence, after);
        }

        @Override
        public String describe() {
            return "create sequence " + sequence.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createSequence(this);
        }
    }

    /**
     * Drops a sequence; its current value is lost.
     *
     * @param numbered the columns that it may have numbered: if it comes back, it goes on after what they have
     */
    record DropSequence(Sequence sequence, List<IdColumn> numbered) implements Change {
        public DropSequence {
            numbered = numbered == null ? List.of() : List.copyOf(numbered);
        }

        public DropSequence(Sequence sequence) {
            this(sequence, List.of());
        }

        @Override
        public void applyTo(SchemaEditor schema) {
            schema.sequences().remove(this, sequence.name(), sequence);
        }

        @Override
        public Change inverse() {
            return new CreateSequence(sequence, numbered);
        }

        @Override
        public String describe() {
            return "drop sequence " + sequence.name();
        }

        @Override
        public boolean deletesData() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropSequence(this);
        }
    }

    /**
     * Changes a sequence's start or increment; its current value stays, unless it numbers more than before.
     *
     * @param after the columns of existing tables that it numbers from now on: it goes on after what they have
     * @param back those that it numbers again on the way back
     */
    record AlterSequence(Sequence from, Sequence to, List<IdColumn> after, List<IdColumn> back) implements Change {
        public AlterSequence {
            after = after == null ? List.of() : List.copyOf(after);
            back = back == null ? List.of() : List.copyOf(back);
        }

        public AlterSequence(Sequence from, Sequence to) {
            this(from, to, List.of(), List.of());
        }

        @Override
        public void applyTo(SchemaEditor schema) {
            schema.sequences().replace(this, from.name(), from, to);
        }

        @Override
        public Change inverse() {
            return new AlterSequence(to, from, back, after);
        }

        @Override
        public String describe() {
            return from.equals(to)
                    ? "let sequence " + from.name() + " go on after " + after
                    : "alter sequence " + from.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alterSequence(this);
        }
    }

    /**
     * Lets another sequence number a table's rows: it goes on after what they have, in either direction.
     *
     * @param columns those that get the numbers, unless they are new
     * @param from the sequence so far, or {@code null} for none or one that nobody knows
     * @param to the sequence from now on, or {@code null} for none
     */
    record SetIdSequence(QualifiedName table, List<Identifier> columns, QualifiedName from, QualifiedName to)
            implements Change {
        public SetIdSequence {
            columns = columns == null ? List.of() : List.copyOf(columns);
        }

        @Override
        public void applyTo(SchemaEditor schema) {
            schema.setIdSequence(this, table, from, to);
        }

        @Override
        public Change inverse() {
            return new SetIdSequence(table, columns, to, from);
        }

        @Override
        public String describe() {
            return to == null
                    ? "number table " + table + " no longer by sequence " + from
                    : "number table " + table + " by sequence " + to + (from == null ? "" : " instead of " + from);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setIdSequence(this);
        }
    }

    /** Renames a sequence within its namespace; its current value stays. */
    record RenameSequence(QualifiedName from, Identifier to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.renameSequence(this, from, from.sibling(to));
        }

        @Override
        public Change inverse() {
            return new RenameSequence(from.sibling(to), from.name());
        }

        @Override
        public String describe() {
            return "rename sequence " + from + " to " + to;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameSequence(this);
        }
    }

    /**
     * Moves a sequence to another database schema; it goes on where it stands.
     *
     * @param to the database schema, or {@code null} for the connection's default
     */
    record MoveSequence(QualifiedName from, Identifier to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.renameSequence(this, from, new QualifiedName(to, from.name()));
        }

        @Override
        public Change inverse() {
            return new MoveSequence(new QualifiedName(to, from.name()), from.namespace());
        }

        @Override
        public String describe() {
            return "move sequence " + from + " to " + (to == null ? "the default schema" : "schema " + to);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moveSequence(this);
        }
    }
}
