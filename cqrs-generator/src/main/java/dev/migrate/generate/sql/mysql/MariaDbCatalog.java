package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.Fact;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Sequence;
import java.util.Optional;

/** MariaDB's information schema. */
final class MariaDbCatalog extends FamilyCatalog {

    MariaDbCatalog(Spelling spelling) {
        super(spelling);
    }

    /** JSON is another name for a long text with a check. */
    @Override
    Optional<Fact> type(QualifiedName table, Identifier column, FamilyType type) {
        String json = checked(table, column, "json_valid(%");
        return switch (type.base()) {
            case "json" -> Optional.of(column(table, column, "data_type = 'longtext' and " + json));
            case "longtext" -> Optional.of(column(table, column, "data_type = 'longtext' and not " + json));
            default -> super.type(table, column, type);
        };
    }

    /** A default is there as an expression, and a nullable column without one has the text NULL. */
    @Override
    Fact hasDefault(QualifiedName table, Identifier column, boolean expected) {
        return column(table, column, "coalesce(column_default, 'NULL') " + (expected ? "<>" : "=") + " 'NULL'");
    }

    /** Whether the column itself carries a check. */
    Fact hasCheck(QualifiedName table, Identifier column, boolean expected) {
        return Fact.sql("select " + (expected ? "" : "not ") + checked(table, column, "%"));
    }

    Fact sequence(String name, Sequence sequence) {
        return Fact.sql("select start_value = " + sequence.start() + " and increment = " + sequence.increment()
                + " from " + name);
    }

    /**
     * The catalog names a column's check by the name that the column had when it was last written out: a rename leaves it.
     * So the check is the column's that speaks of it, unless it is named for another one that it speaks of.
     */
    private String checked(QualifiedName table, Identifier column, String clause) {
        String quoted = spelling.literal('`' + column.text().replace("`", "``") + '`');
        return "exists (select 1 from information_schema.check_constraints where constraint_schema = "
                + namespace(table) + " and table_name = "
                + spelling.literal(table.name().text())
                + " and level = 'Column' and instr(check_clause, " + quoted + ") > 0 and (constraint_name = "
                + spelling.literal(column.text())
                + " or instr(check_clause, concat('`', replace(constraint_name, '`', '``'), '`')) = 0)"
                + (clause.equals("%") ? "" : " and check_clause like " + spelling.literal(clause)) + ")";
    }
}
