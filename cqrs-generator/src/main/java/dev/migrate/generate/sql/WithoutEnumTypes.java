package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import java.util.List;

/** Renders nothing for enum types, where a column's type or check lists the values itself. */
public interface WithoutEnumTypes extends Change.Visitor<List<Statement>> {

    @Override
    default List<Statement> createEnumType(Change.CreateEnumType change) {
        return List.of();
    }

    @Override
    default List<Statement> dropEnumType(Change.DropEnumType change) {
        return List.of();
    }

    @Override
    default List<Statement> alterEnumType(Change.AlterEnumType change) {
        return List.of();
    }

    @Override
    default List<Statement> renameEnumValue(Change.RenameEnumValue change) {
        return List.of();
    }
}
