package dev.migrate.generate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

    private static final QualifiedName ITEM = QualifiedName.of("item");
    private static final Column ID = column("id", "bigint");

    @Test
    void anUnknownDatabaseIsAnErrorThatListsTheKnownOnes() {
        assertThatThrownBy(() -> Dialects.of("oracle"))
                .isInstanceOf(UnknownDatabase.class)
                .hasMessageContaining("'oracle'")
                .hasMessageContaining("[h2, mariadb, mysql, postgresql, sqlite]");
    }

    @Test
    void aMissingPhysicalTypeIsAnErrorThatNamesColumnAndDatabase() {
        Column onlyH2 = Column.of(Identifier.of("size"), Map.of("h2", "integer"));
        UnsupportedChange error = refused("postgresql", new Change.AddColumn(ITEM, onlyH2, null));
        assertThat(error.reason()).isEqualTo("column 'item.size' has no physical type for 'postgresql', found [h2]");
        assertThat(error.remedy()).contains("-Dmigrate.databases=h2,postgresql");
    }

    @Test
    void aChangeOfTypeThatIsAnotherDatabasesMattersNot() {
        Column other = ID.toBuilder()
                .databaseTypes(Map.of("postgresql", "bigint", "h2", "integer"))
                .build();
        Plan plan = new Planner(Dialects.of("postgresql"))
                .plan(items(), new Changes(List.of(new Change.AlterColumn(ITEM, ID, other, null))));
        assertThat(plan.up()).isEmpty();
        assertThat(plan.down()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void aCastThatWouldLoseTheValuesIsAnErrorWithAWayOut(String database) {
        Column uuid = column("id", "uuid");
        UnsupportedChange error = refused(database, new Change.AlterColumn(ITEM, ID, uuid, null));
        assertThat(error.reason()).isEqualTo("no cast from bigint to uuid keeps the values of column 'item.id'");
        assertThat(error.remedy()).contains("mvn migrate:revision").contains("drop the old column");
    }

    @Test
    void whatH2CanNotDoIsAnErrorWithAWayOut() {
        Index expression =
                new Index(Identifier.of("ix"), false, false, List.of(new Index.Part(null, "abs(id)", false)));
        assertThat(refused("h2", new Change.CreateIndex(ITEM, expression)).reason())
                .isEqualTo("index 'ix' is on the expression 'abs(id)', and H2 indexes columns alone");
        Column collated =
                column("name", "varchar(9)").toBuilder().collation("de").build();
        assertThat(refused("h2", new Change.AddColumn(ITEM, collated, null)).reason())
                .contains("collation 'de'");
    }

    @ParameterizedTest
    @CsvSource({"18.6, 2", "18, 2", "17.11, 1", "'', 1"})
    void notNullHasANameThatFollowsARenameSincePostgreSql18(String version, int statements) {
        Schema items = Schema.ofTables(List.of(Table.of(ITEM, List.of(ID.withNullable(false)))))
                .withSource(new SchemaSource(null, new TreeMap<>(Map.of("postgresql", version))));
        Change rename = new Change.RenameColumn(ITEM, ID.name(), Identifier.of("no"));
        Plan plan = new Planner(Dialects.of("postgresql")).plan(items, new Changes(List.of(rename)));
        assertThat(plan.up()).hasSize(statements);
        if (statements == 2) {
            assertThat(plan.up().get(1).sql())
                    .isEqualTo("alter table item rename constraint item_id_not_null to item_no_not_null");
        }
    }

    @Test
    void whatSqliteCanNotDoIsAnErrorWithAWayOut() {
        Column name = Column.of(Identifier.of("name"), Map.of("sqlite", "varchar(9)")).toBuilder()
                .collation("de")
                .build();
        assertThat(refused("sqlite", new Change.CreateTable(Table.of(QualifiedName.of("t"), List.of(name))))
                        .reason())
                .isEqualTo("column 't.name' has collation 'de', and SQLite has binary, nocase and rtrim");
        Sequence sequence = new Sequence(QualifiedName.of("s"), 1, 1);
        assertThat(refused("sqlite", new Change.CreateSequence(sequence)).reason())
                .startsWith("SQLite has no sequences, found 's'");
        assertThat(refused("sqlite", new Change.CreateNamespace(Identifier.of("sales")))
                        .remedy())
                .contains("leave sqlite out of <migrate.databases>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void aSequenceThatTurnsRoundIsAnError(String database) {
        Sequence up = new Sequence(QualifiedName.of("s"), 1, 1);
        Schema schema = Schema.of(List.of(), List.of(), List.of(up), List.of(), items().source());
        Change turn = new Change.AlterSequence(up, new Sequence(up.name(), -1, -1));
        UnsupportedChange error = catchThrowableOfType(
                UnsupportedChange.class,
                () -> new Planner(Dialects.of(database)).plan(schema, new Changes(List.of(turn))));
        assertThat(error.remedy()).isEqualTo("use a new sequence with another name");
    }

    @Test
    void theRollbackSaysWhatItCanNotBringBack() {
        Plan plan = new Planner(Dialects.of("h2"))
                .plan(
                        Schema.ofTables(List.of(Table.of(ITEM, List.of(ID, column("note", "varchar(9)"))))),
                        new Changes(List.of(new Change.DropColumn(ITEM, column("note", "varchar(9)"), null))));
        String rollback = ScriptWriter.rollback(ScriptHeader.of("20260101000000", List.of(), "drop\nnote"), plan);
        assertThat(rollback).startsWith("""
                -- migrate:revision 20260101000000
                -- migrate:message drop note
                -- migrate:database h2

                -- The structure returns. These rows and values don't:
                -- the values of column 'item.note' are lost in every row
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2", "sqlite"})
    void tenThousandTablesAreRenderedInSeconds(String database) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            tables.add(many(i));
        }
        Schema schema = Schema.ofTables(tables);
        Changes create = SchemaDiff.between(Schema.empty(), schema);
        Planner planner = new Planner(Dialects.of(database));
        Plan plan = Assertions.assertTimeout(Duration.ofSeconds(20), () -> planner.plan(Schema.empty(), create));
        // SQLite has foreign keys in the tables alone
        int statements = database.equals("sqlite") ? 10_000 : 20_000;
        assertThat(plan.up()).hasSize(statements);
        assertThat(plan.down()).hasSize(statements);
    }

    private static Table many(int number) {
        QualifiedName name = QualifiedName.of("t" + number);
        Column parent = column("parent_id", "bigint");
        return new Table.Builder(name)
                .columns(List.of(ID, parent))
                .primaryKey(new PrimaryKey(null, List.of(ID.name())))
                .foreignKeys(List.of(new ForeignKey(
                        Identifier.of("fk" + number),
                        true,
                        List.of(parent.name()),
                        QualifiedName.of("t" + (number + 1) % 10_000),
                        List.of(ID.name()),
                        null,
                        null)))
                .build();
    }

    private static UnsupportedChange refused(String database, Change change) {
        return catchThrowableOfType(
                UnsupportedChange.class,
                () -> new Planner(Dialects.of(database)).plan(items(), new Changes(List.of(change))));
    }

    private static Schema items() {
        return Schema.ofTables(List.of(Table.of(ITEM, List.of(ID))));
    }

    private static Column column(String name, String type) {
        return Column.of(Identifier.of(name), Map.of("postgresql", type, "h2", type, "sqlite", type));
    }
}
