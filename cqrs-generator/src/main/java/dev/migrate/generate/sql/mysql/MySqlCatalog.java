package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.Fact;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;

/** MySQL's information schema. */
final class MySqlCatalog extends FamilyCatalog {

    MySqlCatalog(Spelling spelling) {
        super(spelling);
    }

    @Override
    Fact hasDefault(QualifiedName table, Identifier column, boolean expected) {
        return column(table, column, "column_default is " + (expected ? "not null" : "null"));
    }
}
