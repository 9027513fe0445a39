package dev.migrate.generate.sql;

import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Schema;
import java.util.List;

/** Plans a revision: its changes forward, and their inverse as the rollback. */
public final class Planner {

    private final Dialect dialect;

    public Planner(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The plan for {@code changes} to a database in the state {@code before}.
     *
     * @throws UnsupportedChange if the database can't do one of the changes, forward or backward
     * @throws dev.migrate.schema.change.ChangeConflict if the changes don't fit {@code before}
     */
    public Plan plan(Schema before, Changes changes) {
        Schema after = changes.applyTo(before);
        return new Plan(
                dialect.name(), dialect.render(before, changes, after), rollback(after, changes.inverse(), before));
    }

    private List<Statement> rollback(Schema after, Changes inverse, Schema before) {
        try {
            return dialect.render(after, inverse, before);
        } catch (UnsupportedChange e) {
            throw e.forward();
        }
    }
}
