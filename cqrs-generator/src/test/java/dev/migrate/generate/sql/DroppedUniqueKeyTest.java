package dev.migrate.generate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import dev.migrate.testdb.H2;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One to one becomes many to one: no dump of H2 shows the unique index that its foreign key would keep. */
class DroppedUniqueKeyTest {

    private static final Identifier ID = Identifier.of("id");
    private static final Identifier OWNER = Identifier.of("owner_id");

    @Test
    void valuesMayRepeatAfterwards() throws SQLException {
        Schema before = schema(List.of(new UniqueKey(null, true, List.of(OWNER))));
        Schema after = schema(List.of());
        try (Connection connection = H2.connect(H2.inMemory());
                java.sql.Statement statement = connection.createStatement()) {
            run(statement, Schema.empty(), before);
            statement.execute("insert into owner values (1)");
            statement.execute("insert into pet values (1, 1)");
            run(statement, before, after);
            assertThat(statement.executeUpdate("insert into pet values (2, 1)")).isEqualTo(1);
        }
    }

    private static void run(java.sql.Statement statement, Schema from, Schema to) throws SQLException {
        for (Statement step : new Planner(Dialects.of("h2"))
                .plan(from, SchemaDiff.between(from, to))
                .up()) {
            statement.execute(step.sql());
        }
    }

    private static Schema schema(List<UniqueKey> keys) {
        QualifiedName owner = QualifiedName.of("owner");
        PrimaryKey id = new PrimaryKey(null, List.of(ID));
        return Schema.ofTables(List.of(
                new Table.Builder(owner)
                        .columns(List.of(Column.of(ID, Map.of("h2", "bigint"))))
                        .primaryKey(id)
                        .build(),
                new Table.Builder(QualifiedName.of("pet"))
                        .columns(List.of(
                                Column.of(ID, Map.of("h2", "bigint")), Column.of(OWNER, Map.of("h2", "bigint"))))
                        .primaryKey(id)
                        .uniqueKeys(keys)
                        .foreignKeys(List.of(new ForeignKey(
                                Identifier.of("fk_owner"), false, List.of(OWNER), owner, List.of(ID), null, null)))
                        .build()));
    }
}
