package dev.migrate.generate.sql;

import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Schema;
import java.util.List;

/** One database's SQL. Stateless: safe for several threads. */
public interface Dialect {

    /** The database's name, as a schema's physical types use it: {@code postgresql}. */
    String name();

    /** {@link #render(Schema, Changes, Schema)} to where the changes lead by themselves. */
    default List<Statement> render(Schema before, Changes changes) {
        return render(before, changes, changes.applyTo(before));
    }

    /**
     * The statements that do {@code changes}, in the order in which they run.
     *
     * @param before the state that they start from, as a fresh creation by Hibernate or by this dialect leaves it
     * @param after the state that they lead to; the order of what it lists decides on the names that the database makes up
     * @throws UnsupportedChange if the database can't do one of them
     * @throws dev.migrate.schema.change.ChangeConflict if one of them doesn't fit the state before it
     */
    default List<Statement> render(Schema before, Changes changes, Schema after) {
        return statements(before.in(name()), changes.in(name(), before), after.in(name()));
    }

    /**
     * {@link #render(Schema, Changes, Schema)} of what this database sees of them: everything that is mentioned is in it, and
     * nothing says which other databases have it.
     */
    List<Statement> statements(Schema before, Changes changes, Schema after);
}
