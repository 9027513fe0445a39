package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.ColumnValues;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Renames a value that a column lists: for a moment the column admits both. */
final class RenamedValue {

    private final ColumnRenderer renderer;
    private final Change.RenameColumnValue change;
    private final Table before;
    private final Table after;
    private final Column from;
    private final Column to;

    RenamedValue(ColumnRenderer renderer, Change.RenameColumnValue change, Table before) {
        this.renderer = renderer;
        this.change = change;
        this.before = before;
        this.after = ColumnValues.rename(before, change.column(), change.from(), change.to());
        this.from = before.column(change.column()).orElseThrow();
        this.to = after.column(change.column()).orElseThrow();
    }

    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        lists(before).forEach(check -> {
            statements.add(
                    renderer.dropConstraint(new Change.DropCheck(before.name(), check).describe(), before, check));
            renderer.names.remove(before, check);
        });
        boolean typed = !from.databaseTypes().equals(to.databaseTypes());
        boolean defaultChanges = !Objects.equals(from.defaultValue(), to.defaultValue());
        if (from.defaultValue() != null && (typed || defaultChanges)) {
            statements.add(renderer.dropDefault(before.name(), from.name()));
        }
        Column both = typed ? withBoth() : from;
        if (typed) {
            statements.addAll(retype(from, both));
        }
        // Once the type does not list the value, it can't be compared with it.
        String column = renderer.spelling.name(change.column());
        statements.add(Statements.renameValue(renderer.spelling, change, typed ? renderer.asText(column) : column));
        if (typed) {
            retype(both, to).forEach(statement -> statements.add(statement.without(Hazard.MAY_FAIL_ON_DATA)));
        }
        if (to.defaultValue() != null && (typed || defaultChanges)) {
            statements.add(renderer.setDefault(before.name(), to));
        }
        lists(after).forEach(check -> {
            renderer.names.add(after, check);
            statements.add(renderer.addCheck(new Change.AddCheck(before.name(), check).describe(), after, check)
                    .without(Hazard.MAY_FAIL_ON_DATA));
        });
        return statements;
    }

    private List<Check> lists(Table table) {
        return table.checks().stream()
                .filter(check -> ColumnValues.lists(check, change.column()))
                .toList();
    }

    private Column withBoth() {
        String type = from.databaseTypes().get(renderer.database);
        String list = type.substring(0, type.lastIndexOf(')'));
        return from.toBuilder()
                .databaseTypes(Map.of(renderer.database, list + "," + renderer.spelling.literal(change.to()) + ")"))
                .build();
    }

    private List<Statement> retype(Column one, Column other) {
        return renderer.changeType(new Change.AlterColumn(before.name(), one, other, null), before);
    }
}
