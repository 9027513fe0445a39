package dev.migrate.generate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.testdb.H2;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A table generator's table begins with the rows that Hibernate's own creation gives it. */
class InitialRowsTest {

    @Test
    void rowsFollowTheirTable() throws SQLException {
        Plan plan = new Planner(Dialects.of("h2"))
                .plan(Schema.empty(), SchemaDiff.between(Schema.empty(), Schema.ofTables(List.of(generator()))));
        String url = H2.inMemory();
        try (Connection connection = H2.connect(url);
                java.sql.Statement statement = connection.createStatement()) {
            for (Statement step : plan.up()) {
                statement.execute(step.sql());
            }
            Fact check = plan.up().get(1).checks().get(0);
            try (ResultSet row = statement.executeQuery(check.text().substring("sql ".length()))) {
                row.next();
                assertThat(row.getBoolean(1)).isTrue();
            }
        }
        assertThat(plan.up())
                .extracting(Statement::sql)
                .last()
                .isEqualTo("insert into ids (name, next) values ('order', 1)");
    }

    private static Table generator() {
        Identifier name = Identifier.of("name");
        Identifier next = Identifier.of("next");
        return new Table.Builder(QualifiedName.of("ids"))
                .columns(
                        List.of(Column.of(name, Map.of("h2", "varchar(255)")), Column.of(next, Map.of("h2", "bigint"))))
                .rows(List.of(new Table.Row(new TreeMap<>(Map.of(name, "'order'", next, "1")))))
                .build();
    }
}
