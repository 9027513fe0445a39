package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.field;
import static dev.migrate.generate.models.Tables.readModel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.generate.sql.Dialect;
import dev.migrate.generate.sql.Dialects;
import dev.migrate.generate.sql.Planner;
import dev.migrate.generate.sql.Statement;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is declared of read models is found in the schema or refused, and its views follow the tables. */
class ReadModelsTest {

    @Test
    void pathsThatLeadNowhere() {
        refuses(
                field("x", Kind.PATH, "custmer.name"),
                ReadFieldProblem.Kind.PATH,
                "its path 'custmer.name' leads nowhere: table 'sales_order' has no column or reference 'custmer.name'",
                "customer.");
        refuses(
                field("x", Kind.PATH, "customer.nam"),
                ReadFieldProblem.Kind.PATH,
                "its path 'customer.nam' leads nowhere: table 'customer' has no column or reference 'nam'",
                "customer.name");
        refuses(
                field("x", Kind.PATH, "customer.country"),
                ReadFieldProblem.Kind.PATH,
                "its path 'customer.country' ends in a reference, expected a column of table 'country'",
                "customer.country.code");
        refuses(
                field("2x", Kind.PATH, "customer.name"),
                ReadFieldProblem.Kind.PATH,
                "'2x' is no name that a Java record's component can have",
                "_2x");
    }

    @Test
    void aggregatesOfWhatIsNoNumberOrNoColumn() {
        refuses(
                field("x", Kind.SUM, "order_line.note"),
                ReadFieldProblem.Kind.PATH,
                "it sums 'order_line.note', which is java.lang.String, expected a number",
                null);
        refuses(
                field("x", Kind.MAX, "order_line"),
                ReadFieldProblem.Kind.PATH,
                "it is a max, but 'order_line' names rows, expected one of their columns",
                "order_line.amount");
        refuses(
                field("x", Kind.COUNT, "order_line.amount"),
                ReadFieldProblem.Kind.PATH,
                "it counts rows, but its path 'order_line.amount' goes on after the collection's name",
                "order_line");
    }

    @Test
    void aggregatesOverWhatIsNoCollection() {
        refuses(
                field("x", Kind.COUNT, "order_lines"),
                ReadFieldProblem.Kind.AGGREGATE,
                "'order_lines' is no collection of table 'sales_order', expected a table with a foreign key to it, or a"
                        + " collection's attribute",
                "order_line");
        refuses(
                field("x", Kind.COUNT, "customer"),
                ReadFieldProblem.Kind.AGGREGATE,
                "'customer' is no collection of table 'sales_order'",
                "labels");
        assertThat(problems("customer", field("x", Kind.COUNT, "sales_order")))
                .extracting(ReadFieldProblem::message)
                .containsExactly(
                        "'sales_order' belongs to rows of table 'customer' in several ways [customer, agent]; say"
                                + " which: \"by\": \"customer\"");
        assertThat(problems("customer", new ReadField("x", Kind.COUNT, "sales_order", "buyer")))
                .extracting(ReadFieldProblem::message)
                .containsExactly("its \"by\" is 'buyer', but 'sales_order' belongs to rows of table 'customer' by"
                        + " [customer, agent]");
    }

    @Test
    void aTableThatIsNotThere() {
        Schema schema = Orders.schema().withReadModels(List.of(readModel("sales_orders", "v")));
        assertThat(ReadModels.problems(schema))
                .extracting(ReadFieldProblem::message)
                .containsExactly("the schema has no table 'sales_orders'");
        assertThat(ReadModels.withoutProblems(schema).readModels()).isEmpty();
    }

    @Test
    void hierarchiesHaveDerivedFieldsAtTheirRootAndAViewOfOneTable() {
        assertThat(ReadModels.problems(Vehicles.singleTable())).isEmpty();
        assertThat(ReadModels.problems(Vehicles.singleTableWithView())).isEmpty();
        Schema view = Vehicles.joined().withReadModels(List.of(readModel("vehicle", "v")));
        assertThat(ReadModels.problems(view))
                .extracting(ReadFieldProblem::message)
                .containsExactly(
                        "the view 'v' would hold the rows of several classes of a hierarchy, whose columns lie apart;"
                                + " remove \"view\"");
        assertThat(ReadModels.withoutProblems(view).readModels()).isEmpty();
        Schema joined =
                Vehicles.joined().withReadModels(List.of(readModel("truck", null, field("x", Kind.PATH, "id"))));
        assertThat(ReadModels.problems(joined))
                .extracting(ReadFieldProblem::message)
                .containsExactly(
                        "table 'truck' holds the rows of one class of a hierarchy; only the table of a root that"
                                + " others share or join can have derived fields");
    }

    @Test
    void aBrokenDeclarationStopsTheModelsAndTheViews() {
        Schema schema = Orders.schema()
                .withReadModels(List.of(readModel("sales_order", "v", field("x", Kind.PATH, "customer.nam"))));
        String message = "its path 'customer.nam' leads nowhere: table 'customer' has no column or reference 'nam'."
                + " Did you mean 'customer.name'?";
        assertThatThrownBy(() -> ModelGenerator.generate(schema, ModelOptions.plain()))
                .isInstanceOf(ModelException.class)
                .hasMessage("table 'sales_order': field 'x' of its read model: " + message);
        assertThatThrownBy(() -> ReadModels.withViews(schema))
                .isInstanceOf(ModelException.class)
                .hasMessage("table 'sales_order': field 'x' of its read model: " + message);
        assertThat(ReadModels.withoutProblems(schema).readModels().values())
                .containsExactly(readModel("sales_order", "v"));
    }

    @Test
    void fieldsThatShareAColumnOfTheViewAreAnError() {
        Schema schema = Orders.schema()
                .withReadModels(List.of(readModel("sales_order", "v", field("customerId", Kind.PATH, "agent.id"))));
        assertThatThrownBy(() -> ReadModels.withViews(schema))
                .isInstanceOf(ModelException.class)
                .hasMessage("table 'sales_order': field 'customerId' of its read model: its name is that of column"
                        + " 'customer_id'; give it another one");
        Schema byColumn = Orders.schema()
                .withReadModels(List.of(readModel("order_line", "v", field("orderID", Kind.PATH, "order.id"))));
        assertThatThrownBy(() -> ReadModels.withViews(byColumn))
                .isInstanceOf(ModelException.class)
                .hasMessage("table 'order_line': 'orderId' and 'orderID' of its read model would both be the column"
                        + " 'order_id' of view 'v'; rename the field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb", "mysql", "postgresql"})
    // SQLite rebuilds the table under its views.
    void aViewGoesBeforeItsTableChangesAndComesBackAfterwards(String database) {
        Schema before = ReadModels.withViews(Tables.onAllDatabases(Orders.withViews()));
        Schema after = ReadModels.withViews(Tables.onAllDatabases(withLongerName(Orders.withViews())));
        List<String> steps = steps(database, before, after);
        assertThat(steps.get(0)).startsWith("drop view");
        assertThat(steps.get(steps.size() - 1)).startsWith("create view");
        assertThat(steps)
                .filteredOn(step -> step.contains("view customer_overview"))
                .hasSize(2);
        assertThat(steps)
                .filteredOn(step -> step.contains("alter") || step.contains("column"))
                .isNotEmpty();
    }

    @Test
    void aNewColumnOfTheTableIsAColumnOfTheView() {
        Schema before = ReadModels.withViews(Tables.onAllDatabases(Orders.withViews()));
        Schema after = ReadModels.withViews(Tables.onAllDatabases(withColumn(Orders.withViews())));
        assertThat(steps("postgresql", before, after))
                .containsExactly(
                        "drop view customer_overview until it is created again",
                        "add column customer.email",
                        "create view customer_overview");
        assertThat(steps("postgresql", after, before))
                .containsSubsequence(
                        "drop view customer_overview until it is created again",
                        "drop column customer.email",
                        "create view customer_overview");
    }

    @Test
    void quotedNamesAreSpelledAsTheDatabaseDoes() {
        Schema schema = ReadModels.withViews(Tables.onAllDatabases(Tables.schema(Tables.table("`Order`", "Order")
                        .columns(Tables.id(), Tables.column("`Big Name`", "name", "String")))
                .withReadModels(List.of(readModel("`Order`", "`Order View`")))));
        assertThat(sql("mysql", schema))
                .contains("create view `Order View` as select\n    e.id,\n    e.`Big Name`\nfrom `Order` e");
        assertThat(sql("postgresql", schema))
                .contains("create view \"Order View\" as select\n    e.id,\n    e.\"Big Name\"\nfrom \"Order\" e");
    }

    private static List<String> sql(String database, Schema schema) {
        Changes changes = SchemaDiff.between(Schema.empty(), schema);
        return new Planner(Dialects.of(database))
                .plan(Schema.empty(), changes).up().stream().map(Statement::sql).toList();
    }

    private static List<String> steps(String database, Schema before, Schema after) {
        Dialect dialect = Dialects.of(database);
        return dialect.render(before.physical(), SchemaDiff.between(before, after), after.physical()).stream()
                .map(Statement::step)
                .toList();
    }

    private static Schema withLongerName(Schema schema) {
        return withTable(
                schema,
                schema.tables().get(QualifiedName.of("customer")),
                column -> column.name().text().equals("name")
                        ? column.toBuilder()
                                .databaseTypes(Map.of("h2", "varchar(80)", "postgresql", "varchar(80)"))
                                .build()
                        : column);
    }

    private static Schema withColumn(Schema schema) {
        Table customer = schema.tables().get(QualifiedName.of("customer"));
        List<Column> columns = new ArrayList<>(customer.columns());
        columns.add(Column.of(Identifier.of("email"), Map.of("h2", "varchar(80)", "postgresql", "varchar(80)")));
        return withTable(schema, customer.toBuilder().columns(columns).build(), column -> column);
    }

    private static Schema withTable(Schema schema, Table table, UnaryOperator<Column> edit) {
        List<Table> tables = new ArrayList<>(schema.tables().values());
        tables.removeIf(other -> other.name().equals(table.name()));
        tables.add(table.toBuilder()
                .columns(table.columns().stream().map(edit).toList())
                .build());
        return Schema.ofTables(tables).withReadModels(schema.readModels().values());
    }

    private static void refuses(ReadField field, ReadFieldProblem.Kind kind, String message, String possible) {
        List<ReadFieldProblem> problems = problems("sales_order", field);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message()).startsWith(message);
        assertThat(problems.get(0).kind()).isEqualTo(kind);
        assertThat(problems.get(0).field()).isEqualTo(field.name());
        if (possible != null) {
            assertThat(problems.get(0).possible()).contains(possible);
        }
    }

    private static List<ReadFieldProblem> problems(String table, ReadField field) {
        return ReadModels.problems(Orders.schema().withReadModels(List.of(readModel(table, null, field))));
    }
}
