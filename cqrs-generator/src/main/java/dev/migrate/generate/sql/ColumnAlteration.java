package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/** What whoever alters a column has before him, and the statements that he collects. */
public abstract class ColumnAlteration {

    protected final Change.AlterColumn change;
    /** The table before the change. */
    protected final Table table;

    protected final QualifiedName name;
    protected final Column from;
    protected final Column to;
    protected final List<Statement> statements = new ArrayList<>();

    protected ColumnAlteration(Change.AlterColumn change, Table table) {
        this(change, table, change.from(), change.to());
    }

    /**
     * An alteration that sees both states in another light.
     *
     * @param from the column before
     * @param to the column after
     */
    protected ColumnAlteration(Change.AlterColumn change, Table table, Column from, Column to) {
        this.change = change;
        this.table = table;
        this.name = change.table();
        this.from = from;
        this.to = to;
    }
}
