package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.field;
import static dev.migrate.generate.models.Tables.readModel;
import static dev.migrate.generate.models.Tables.table;

import dev.migrate.generate.models.Tables.ColumnSpec;
import dev.migrate.schema.model.Attribute.Generation;
import dev.migrate.schema.model.Hierarchy;
import dev.migrate.schema.model.Hierarchy.Strategy;
import dev.migrate.schema.model.Hierarchy.Subclass;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/** Hierarchies of each kind and a secondary table, as the extractor reads them of the entities in {@code com.acme.shop.Fleet}. */
final class Vehicles {

    private static final String OUTER = "Fleet.";
    private static final String PACKAGE = "com.acme.shop.";

    private Vehicles() {}

    /** All classes in the root's table. */
    static Schema singleTable() {
        return Tables.schema(
                        table("depot", OUTER + "Depot")
                                .columns(number("id", "id").notNull(), text("town", "town")),
                        table("machine", OUTER + "Machine")
                                .columns(
                                        column("kind", null, "String")
                                                .physical("varchar(8)")
                                                .notNull()
                                                .fixed()
                                                .generated(Generation.APPLICATION),
                                        number("id", "id").notNull(),
                                        text("name", "name").notNull(),
                                        number("depot_id", "depot.id"),
                                        text("arm", "arm").declaredBy("Digger"),
                                        text("bucket", "bucket").declaredBy("BigDigger"),
                                        column("hoist_load", "hoist.load", "BigDecimal")
                                                .decimal(10, 2)
                                                .declaredBy("Crane"),
                                        text("hoist_rope", "hoist.rope").declaredBy("Crane"),
                                        text("crane_code", "code").declaredBy("Crane"),
                                        number("digger_code", "code").declaredBy("Digger"))
                                .foreignKey("depot_id", "depot", "id")
                                .hierarchy(new Hierarchy(
                                        Strategy.SINGLE_TABLE,
                                        null,
                                        true,
                                        Identifier.of("kind"),
                                        null,
                                        List.of(
                                                subclass("Crane", "Machine", false, "CRANE"),
                                                subclass("Digger", "Machine", false, "DIGGER"),
                                                subclass("BigDigger", "Digger", false, "BIG")))))
                .withReadModels(List.of(readModel("machine", null, field("town", Kind.PATH, "depot.town"))));
    }

    /** The same with a view behind the read models of all classes. */
    static Schema singleTableWithView() {
        return singleTable()
                .withReadModels(
                        List.of(readModel("machine", "machine_overview", field("town", Kind.PATH, "depot.town"))));
    }

    /** A table for what each class adds, no discriminator, and a root that rows are of. */
    static Schema joined() {
        return Tables.schema(
                table("vehicle", OUTER + "Vehicle")
                        .columns(number("id", "id").notNull(), text("plate", "plate"))
                        .hierarchy(own(Strategy.JOINED, null, false)),
                table("truck", OUTER + "Truck")
                        .columns(
                                number("truck_id", "id").notNull(),
                                column("tons", "tons", "int").notNull())
                        .key("truck_id")
                        .foreignKey("truck_id", "vehicle", "id")
                        .hierarchy(own(Strategy.JOINED, "Vehicle", false)),
                table("heavy_truck", OUTER + "HeavyTruck")
                        .columns(
                                number("truck_id", "id").notNull(),
                                text("permit", "permit").notNull())
                        .key("truck_id")
                        .foreignKey("truck_id", "truck", "truck_id")
                        .hierarchy(own(Strategy.JOINED, "Truck", false)),
                table("bus", OUTER + "Bus")
                        .columns(
                                number("id", "id").notNull(),
                                column("seats", "seats", "Integer"),
                                text("bus_permit", "permit"))
                        .foreignKey("id", "vehicle", "id")
                        .hierarchy(own(Strategy.JOINED, "Vehicle", false)));
    }

    /** A table with all columns for each class, and a root without one. */
    static Schema tablePerClass() {
        return Tables.schema(
                table("circle", OUTER + "Circle")
                        .columns(
                                number("id", "id").notNull(),
                                text("label", "label"),
                                column("radius", "radius", "double").notNull())
                        .hierarchy(own(Strategy.TABLE_PER_CLASS, "Shape", false)),
                table("square", OUTER + "Square")
                        .columns(
                                number("id", "id").notNull(),
                                text("label", "label"),
                                column("side", "side", "double").notNull())
                        .hierarchy(own(Strategy.TABLE_PER_CLASS, "Shape", false)),
                table("oblong", OUTER + "Oblong")
                        .columns(
                                number("id", "id").notNull(),
                                text("label", "label"),
                                column("side", "side", "double").notNull(),
                                column("height", "height", "Double"))
                        .hierarchy(own(Strategy.TABLE_PER_CLASS, "Shape", false)));
    }

    /** Columns of one entity in two tables. */
    static Schema secondaryTable() {
        return Tables.schema(
                table("article", OUTER + "Article")
                        .columns(
                                number("id", "id").notNull(),
                                text("title", "title").notNull()),
                table("article_text", null)
                        .columns(
                                number("article_id", "id").notNull().generated(Generation.APPLICATION),
                                text("body", "body").notNull().length(40),
                                text("summary_short", "summary.brief"))
                        .key("article_id")
                        .foreignKey("article_id", "article", "id")
                        .partOf("article", null));
    }

    /** An entity whose read model, and that of what it refers to, reach columns in each part of the rows. */
    static Schema hauls() {
        List<Table> tables = new ArrayList<>();
        for (Schema schema : List.of(singleTable(), joined(), secondaryTable(), haulsAlone())) {
            tables.addAll(schema.tables().values());
        }
        return Schema.ofTables(tables)
                .withReadModels(List.of(
                        readModel(
                                "haul",
                                null,
                                field("permit", Kind.PATH, "truck.permit"),
                                field("tons", Kind.PATH, "truck.tons"),
                                field("plate", Kind.PATH, "truck.plate"),
                                field("body", Kind.PATH, "article.body"),
                                field("brief", Kind.PATH, "article.summary.brief"),
                                field("payerTown", Kind.PATH, "payer.town")),
                        readModel("article", null, field("lastPlate", Kind.MAX, "haul.truck.plate"))));
    }

    private static Schema haulsAlone() {
        return Tables.schema(
                table("haul", OUTER + "Haul")
                        .columns(
                                number("id", "id").notNull(),
                                number("truck_truck_id", "truck.id"),
                                number("article_id", "article.id"))
                        .foreignKey("truck_truck_id", "heavy_truck", "truck_id")
                        .foreignKey("article_id", "article", "id"),
                table("haul_bill", null)
                        .columns(
                                number("haul_id", "id").notNull().generated(Generation.APPLICATION),
                                number("payer_id", "payer.id"))
                        .key("haul_id")
                        .foreignKey("haul_id", "haul", "id")
                        .foreignKey("payer_id", "depot", "id")
                        .partOf("haul", null));
    }

    private static Hierarchy own(Strategy strategy, String superclass, boolean isAbstract) {
        return new Hierarchy(
                strategy, superclass == null ? null : PACKAGE + OUTER + superclass, isAbstract, null, null, List.of());
    }

    private static Subclass subclass(String name, String superclass, boolean isAbstract, String discriminator) {
        return new Subclass(OUTER + name, "com.acme.shop", PACKAGE + OUTER + superclass, isAbstract, discriminator);
    }

    private static ColumnSpec number(String name, String path) {
        return column(name, path, "Long");
    }

    private static ColumnSpec text(String name, String path) {
        return column(name, path, "String").physical("varchar(40)");
    }
}
