package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.field;
import static dev.migrate.generate.models.Tables.readModel;
import static dev.migrate.generate.models.Tables.table;

import dev.migrate.generate.models.Tables.ColumnSpec;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.ReadModel;
import dev.migrate.schema.model.Schema;
import java.util.List;

/** Orders with all that a read model of them can be derived from; the entities are those of {@code com.acme.shop}. */
final class Orders {

    private Orders() {}

    static Schema schema() {
        return tables().withReadModels(readModels(null, null));
    }

    /** The same with views behind the read models. */
    static Schema withViews() {
        return tables().withReadModels(readModels("order_overview", "customer_overview"));
    }

    static List<ReadModel> readModels(String orderView, String customerView) {
        return List.of(
                readModel(
                        "sales_order",
                        orderView,
                        field("customerName", Kind.PATH, "customer.name"),
                        field("customerCountry", Kind.PATH, "customer.country.name"),
                        field("agentName", Kind.PATH, "agent.name"),
                        field("lineCount", Kind.COUNT, "order_line"),
                        field("quantity", Kind.SUM, "order_line.amount"),
                        field("total", Kind.SUM, "order_line.price"),
                        field("leastPrice", Kind.MIN, "order_line.price"),
                        field("lastNote", Kind.MAX, "order_line.note"),
                        field("heaviest", Kind.MAX, "order_line.product.weight"),
                        field("tagCount", Kind.COUNT, "tags"),
                        field("firstTag", Kind.MIN, "tags.tag"),
                        field("labelCount", Kind.COUNT, "labels"),
                        field("topRank", Kind.MAX, "labels.rank")),
                new ReadModel(
                        QualifiedName.of("customer"),
                        customerView == null ? null : QualifiedName.of(customerView),
                        List.of(
                                new ReadField("orderCount", Kind.COUNT, "sales_order", "customer"),
                                new ReadField("agentCount", Kind.COUNT, "sales_order", "agent_id"))));
    }

    private static Schema tables() {
        return Tables.schema(
                table("country", "Country")
                        .columns(text("code", "code").notNull(), text("name", "name"))
                        .key("code"),
                table("customer", "Customer")
                        .columns(
                                number("id", "id").notNull(),
                                text("name", "name").notNull(),
                                text("country_code", "country.code"))
                        .foreignKey("country_code", "country", "code"),
                table("sales_order", "SalesOrder")
                        .columns(
                                number("id", "id").notNull(),
                                number("customer_id", "customer.id"),
                                number("agent_id", "agent.id").notNull(),
                                column("placed", "placed", "LocalDate"))
                        .foreignKey("customer_id", "customer", "id")
                        .foreignKey("agent_id", "customer", "id"),
                table("product", "Product")
                        .columns(
                                number("id", "id").notNull(),
                                column("weight", "weight", "BigDecimal").decimal(10, 3)),
                table("order_line", "OrderLine")
                        .columns(
                                number("id", "id").notNull(),
                                number("order_id", "order.id").notNull(),
                                number("product_id", "product.id"),
                                column("amount", "amount", "int"),
                                column("price", "price", "BigDecimal").decimal(10, 2),
                                text("note", "note"))
                        .foreignKey("order_id", "sales_order", "id")
                        .foreignKey("product_id", "product", "id"),
                table("label", "Label").columns(number("id", "id").notNull(), column("rank_of", "rank", "Integer")),
                table("sales_order_tags", null)
                        .columns(
                                number("order_id", null).notNull(),
                                text("tag", null).notNull())
                        .key("order_id", "tag")
                        .foreignKey("order_id", "sales_order", "id")
                        .partOf("sales_order", "tags"),
                table("sales_order_labels", null)
                        .columns(
                                number("order_id", null).notNull(),
                                number("label_id", null).notNull())
                        .key("order_id", "label_id")
                        .foreignKey("order_id", "sales_order", "id")
                        .foreignKey("label_id", "label", "id")
                        .partOf("sales_order", "labels"));
    }

    private static ColumnSpec number(String name, String path) {
        return column(name, path, "Long");
    }

    private static ColumnSpec text(String name, String path) {
        return column(name, path, "String").physical("varchar(40)");
    }
}
