package dev.migrate.generate.sql.mysql;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Identifier;

/** MariaDB numbers a table's checks; one that a column declares without a name is part of the column. */
final class MariaDbNaming extends FamilyNaming {

    @Override
    public boolean isNamed(Check check) {
        return check.name() != null || check.column() == null;
    }

    @Override
    Identifier check(Identifier table, int number) {
        return new Identifier("CONSTRAINT_" + number, false);
    }
}
