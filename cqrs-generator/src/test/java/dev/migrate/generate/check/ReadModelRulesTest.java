package dev.migrate.generate.check;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.field;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.readModel;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.models.ReadModels;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.View;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules find about declared read models, word for word. */
class ReadModelRulesTest {

    private static final String[] ALL = {"MP050", "MP051", "MP052", "MP053"};

    @TempDir
    private Path base;

    @Test
    void declarationsThatFitHaveNoFindings() {
        Schema schema = ReadModels.withViews(orders(
                "varchar(40)",
                "order_overview",
                field("customerName", Kind.PATH, "customer.name"),
                field("lines", Kind.COUNT, "order_line")));
        Project project = new Project(base, schema).generate().revisions(revisions(schema));
        assertThat(project.check().findings()).isEmpty();
    }

    @Test
    void mp050PathThatLeadsNowhere() {
        assertThat(findings(field("customerName", Kind.PATH, "customer.nmae")))
                .containsExactly(
                        "MP050 ERROR SalesOrderRead.customerName: its path 'customer.nmae' leads nowhere: table"
                                + " 'customer' has no column or reference 'nmae'. Did you mean 'customer.name'?");
        assertThat(findings(field("total", Kind.SUM, "order_line.note")))
                .containsExactly(
                        "MP050 ERROR SalesOrderRead.total: it sums 'order_line.note', which is java.lang.String,"
                                + " expected a number");
    }

    @Test
    void mp050TableThatIsNotThere() {
        Schema schema = orders("varchar(40)", null)
                .withReadModels(List.of(readModel("sales_ordr", null, field("x", Kind.PATH, "customer.name"))));
        assertThat(new Project(base, schema).generate().findings(ALL))
                .containsExactly("MP050 ERROR sales_ordr: the schema has no table 'sales_ordr'. Did you mean"
                        + " 'sales_order'?");
    }

    @Test
    void mp051AggregateOverNoCollection() {
        assertThat(findings(field("lines", Kind.COUNT, "order_lines")))
                .containsExactly(
                        "MP051 ERROR SalesOrderRead.lines: 'order_lines' is no collection of table 'sales_order',"
                                + " expected a table with a foreign key to it, or a collection's attribute. Did you mean"
                                + " 'order_line'?");
        assertThat(findings(field("lines", Kind.COUNT, "customer")))
                .hasSize(1)
                .allMatch(line -> line.startsWith(
                        "MP051 ERROR SalesOrderRead.lines: 'customer' is no collection of table 'sales_order'"));
    }

    @Test
    void aBrokenFieldLeavesTheOthersAlone() {
        Schema broken = orders(
                "varchar(40)",
                null,
                field("customerName", Kind.PATH, "customer.name"),
                field("lines", Kind.COUNT, "order_lines"));
        Project project =
                new Project(base, ReadModels.withoutProblems(broken)).generate().json(broken);
        assertThat(project.check().findings()).extracting(Finding::ruleId).containsExactly("MP051");
    }

    @Test
    void mp052ViewThatIsNotTheReadModels() {
        Schema schema = orders("varchar(40)", "order_overview", field("customerName", Kind.PATH, "customer.name"));
        Project project = new Project(base, schema).generate();
        assertThat(project.findings(ALL))
                .containsExactly(
                        "MP052 ERROR order_overview: the read model of table 'sales_order' has this view, the schema"
                                + " JSON has not; run mvn migrate:generate");
        Schema older = ReadModels.withViews(orders("varchar(40)", "order_overview"));
        project.json(schema.withViews(older.views().values()));
        assertThat(project.findings(ALL))
                .containsExactly(
                        "MP052 ERROR order_overview: it has the columns [id, customer_id], the read model has [id,"
                                + " customer_id, customer_name]; run mvn migrate:generate");
        View other = new View(
                QualifiedName.of("order_overview"),
                "select\n    e.id,\n    e.customer_id,\n    'x' as customer_name\nfrom sales_order e");
        project.json(schema.withViews(List.of(other)));
        assertThat(project.findings(ALL))
                .containsExactly(
                        "MP052 ERROR order_overview: its query is not that of the read model, though its columns"
                                + " are; run mvn migrate:generate");
        project.json(ReadModels.withViews(schema));
        assertThat(project.findings(ALL)).isEmpty();
    }

    @Test
    void mp053ViewOnAnAlteredColumn() {
        ReadField name = field("customerName", Kind.PATH, "customer.name");
        Schema before = ReadModels.withViews(orders("varchar(40)", "order_overview", name));
        Schema after = ReadModels.withViews(orders("varchar(80)", "order_overview", name));
        Project project = new Project(base, after).generate().revisions(revisions(before));
        assertThat(project.findings(ALL))
                .containsExactly(
                        "MP053 WARNING order_overview: it selects column 'customer.name', which the last revision has"
                                + " otherwise than the schema JSON; the next migration drops the view before and creates it"
                                + " afterwards");
        Schema unselected = ReadModels.withViews(orders("varchar(80)", "order_overview"));
        Schema unselectedBefore = ReadModels.withViews(orders("varchar(40)", "order_overview"));
        project.json(unselected).revisions(revisions(unselectedBefore));
        assertThat(project.findings(ALL)).isEmpty();
    }

    private List<String> findings(ReadField field) {
        Schema schema = orders("varchar(40)", null, field);
        return new Project(base, ReadModels.withoutProblems(schema))
                .generate()
                .json(schema)
                .findings(ALL);
    }

    private static Schema orders(String nameType, String view, ReadField... fields) {
        Schema schema = schema(
                table("customer", "Customer")
                        .columns(id(), column("name", "name", "String").physical(nameType)),
                table("sales_order", "SalesOrder")
                        .columns(id(), column("customer_id", "customer.id", "Long"))
                        .foreignKey("customer_id", "customer", "id"),
                table("order_line", "OrderLine")
                        .columns(
                                id(),
                                column("order_id", "order.id", "Long").notNull(),
                                column("note", "note", "String"))
                        .foreignKey("order_id", "sales_order", "id"));
        return fields.length == 0 && view == null
                ? schema
                : schema.withReadModels(List.of(readModel("sales_order", view, fields)));
    }

    private RevisionState revisions(Schema fold) {
        return new RevisionState(base, fold.physical(), List.of(), List.of("20260101000000"), List.of());
    }
}
