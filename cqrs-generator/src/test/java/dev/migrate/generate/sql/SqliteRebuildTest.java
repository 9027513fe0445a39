package dev.migrate.generate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.testdb.Sqlite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rebuilt table of SQLite takes along, and when it is not rebuilt. */
class SqliteRebuildTest {

    private static final QualifiedName PARENT = QualifiedName.of("parent");
    private static final Column ID =
            column("id", "integer").toBuilder().identity(true).nullable(false).build();
    private static final Column NAME = column("name", "varchar(20)");
    private static final Schema BEFORE = Schema.ofTables(List.of(parent(), child()));

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = Sqlite.connect(Sqlite.newDatabase());
        execute(
                "create table parent (id integer, name varchar(20), primary key (id))",
                "create table child (id integer, parent_id integer, primary key (id), constraint fk foreign key (parent_id)"
                        + " references parent (id) on delete cascade)",
                "insert into parent values (1, '7'), (2, 'many')",
                "insert into child values (10, 1), (20, 2)",
                "create view names as select name from parent");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void rowsThatReferToItAndViewsStay() throws SQLException {
        run(new Change.AlterColumn(
                PARENT, NAME, NAME.toBuilder().nullable(false).build(), null));
        assertThat(query("select id || ' ' || parent_id from child order by id"))
                .containsExactly("10 1", "20 2");
        assertThat(query("select name from names order by 1")).containsExactly("7", "many");
        assertThat(query("select * from pragma_foreign_key_check")).isEmpty();
        execute("pragma foreign_keys = on", "delete from parent where id = 1");
        assertThat(query("select id from child")).containsExactly("20");
    }

    @Test
    void aTriggerThatWouldBeLostStopsItAtTheFirstStatement() throws SQLException {
        execute("create trigger t after insert on PARENT begin select 1; end");
        assertThatThrownBy(() -> run(notNull()))
                .hasMessageContaining("trigger t would be lost with the old table parent");
        assertThat(query("select name from sqlite_master where name like 'migrate_new%'"))
                .isEmpty();
    }

    @Test
    void enforcedForeignKeysStopIt() throws SQLException {
        execute("pragma foreign_keys = on");
        assertThatThrownBy(() -> run(notNull())).hasMessageContaining("foreign keys are enforced");
        assertThat(query("select count(*) from child")).containsExactly("2");
    }

    @Test
    void aTextThatIsNoNumberStopsTheChangeToOne() {
        assertThatThrownBy(() -> run(new Change.AlterColumn(PARENT, NAME, column("name", "integer"), null)))
                .hasMessageContaining("column parent.name has \"many\", expected a number");
    }

    @Test
    void textsThatAreNumbersBecomeNumbers() throws SQLException {
        execute("delete from parent where id = 2");
        run(new Change.AlterColumn(PARENT, NAME, column("name", "integer"), null));
        assertThat(query("select typeof(name) || name from parent")).containsExactly("integer7");
    }

    @Test
    void severalChangesShareOneRebuild() {
        Column code = column("code", "varchar(9)").toBuilder().nullable(false).build();
        List<Statement> statements = statements(
                new Change.AlterColumn(
                        PARENT, NAME, NAME.toBuilder().nullable(false).build(), null),
                new Change.AddColumn(PARENT, code, "'?'"),
                new Change.DropPrimaryKey(PARENT, parent().primaryKey()));
        assertThat(statements)
                .filteredOn(statement -> statement.sql().startsWith("insert into"))
                .hasSize(1);
        assertThat(statements).anyMatch(Statement::foreignKeysOff);
    }

    private static Change notNull() {
        return new Change.AlterColumn(
                PARENT, NAME, NAME.toBuilder().nullable(false).build(), null);
    }

    private static List<Statement> statements(Change... changes) {
        return Dialects.of("sqlite").render(BEFORE, new Changes(List.of(changes)));
    }

    private void run(Change... changes) throws SQLException {
        for (Statement statement : statements(changes)) {
            execute(statement.sql());
        }
    }

    private void execute(String... statements) throws SQLException {
        try (java.sql.Statement jdbc = connection.createStatement()) {
            for (String sql : statements) {
                jdbc.execute(sql);
            }
        }
    }

    private List<String> query(String sql) throws SQLException {
        try (java.sql.Statement jdbc = connection.createStatement();
                ResultSet rows = jdbc.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Table parent() {
        return new Table.Builder(PARENT)
                .columns(List.of(ID, NAME))
                .primaryKey(new PrimaryKey(null, List.of(ID.name())))
                .build();
    }

    private static Table child() {
        Identifier parentId = Identifier.of("parent_id");
        return new Table.Builder(QualifiedName.of("child"))
                .columns(List.of(ID, column("parent_id", "integer")))
                .primaryKey(new PrimaryKey(null, List.of(ID.name())))
                .foreignKeys(List.of(new ForeignKey(
                        Identifier.of("fk"), false, List.of(parentId), PARENT, List.of(ID.name()), "cascade", null)))
                .build();
    }

    private static Column column(String name, String type) {
        return Column.of(Identifier.of(name), Map.of("sqlite", type));
    }
}
