package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.field;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.readModel;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.entities.EntityGenerator;
import dev.migrate.generate.entities.EntityOptions;
import dev.migrate.schema.model.Access;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which ways a mapper has, and that MapStruct's processor finds all that they name. */
class MapperWriterTest {

    private static final String MAPPER = "com/acme/shop/%sModelMapper.java";

    @Test
    void projectWithoutMapStructHasNone() {
        assertThat(ModelGenerator.generate(Orders.schema(), ModelOptions.plain()))
                .noneMatch(file -> file.path().endsWith("Mapper.java"));
    }

    @Test
    void mappersOfGeneratedEntitiesCompile(@TempDir Path output) {
        Schema schema = schema(
                table("product", "Product")
                        .columns(
                                id(),
                                column("title", "title", "String").notNull().length(80),
                                column("price", "price", "BigDecimal").decimal(10, 2),
                                column("stock", "stock", "Integer"),
                                column("active", "active", "Boolean").notNull(),
                                column("state", "state", "com.acme.shop.State")
                                        .physical("varchar(6)")
                                        .length(6)
                                        .constants(false, "OPEN", "CLOSED"),
                                column("code", "code", "UUID"),
                                column("since", "since", "Instant"),
                                column("picture", "picture", "byte[]"),
                                column("revision", "revision", "Integer")
                                        .notNull()
                                        .version()),
                table("bundle", "Bundle")
                        .columns(
                                column("product_id", "id.productId", "Long").notNull(),
                                column("place", "id.place", "Integer").notNull(),
                                column("owner_id", "owner.id", "Long"))
                        .key("product_id", "place")
                        .foreignKey("product_id", "product", "id")
                        .foreignKey("owner_id", "product", "id"));
        Map<String, String> sources = new TreeMap<>(generate(schema));
        new EntityGenerator(schema, new EntityOptions(true, false, Map.of()), name -> false)
                .generate(new TreeSet<>(schema.tables().keySet()))
                .forEach(file -> sources.put(file.path(), file.text()));
        assertThat(JavaCompilation.compileWithMapStruct(sources, output)).isEmpty();
        assertThat(output.resolve("com/acme/shop/ProductModelMapperImpl.class")).exists();
        assertThat(output.resolve("com/acme/shop/BundleModelMapperImpl.class")).exists();
    }

    @Test
    void whatAnEntityHasNotIsNoWay() {
        assertThat(mapper(Orders.schema(), "SalesOrder"))
                .contains("toEntity(", "default void patch(")
                .contains("<p>{@code SalesOrderRead} is not mapped: no attribute of the entity is 'lineCount'.")
                .doesNotContain("toRead(");
        Schema paths = Orders.schema()
                .withReadModels(List.of(readModel("order_line", null, field("agent", Kind.PATH, "order.agent.name"))));
        assertThat(mapper(paths, "OrderLine")).contains("@Mapping(target = \"agent\", source = \"order.agent.name\")");
    }

    @Test
    void partOfAKeyIsNoReference() {
        Schema schema = schema(
                table("bundle", "Bundle")
                        .columns(
                                column("a", "id.a", "Long").notNull(),
                                column("b", "id.b", "Long").notNull())
                        .key("a", "b"),
                table("part", "Part")
                        .columns(
                                id(),
                                column("bundle_a", "bundle.id.a", "Long"),
                                column("bundle_b", "bundle.id.b", "Long"))
                        .foreignKey("bundle_a", "bundle", "a")
                        .foreignKey("bundle_b", "bundle", "b"));
        assertThat(mapper(schema, "Part"))
                .contains("{@code PartWrite} is not mapped: 'bundleIdA' is not the whole key of what it refers to.")
                .contains("@Mapping(target = \"bundleIdA\", source = \"bundle.id.a\")")
                .doesNotContain("toEntity(", "EntityManager");
    }

    @Test
    void accessorsOfSeveralSpellingsAreNotGuessed() {
        assertThat(mapper(schema(table("point", "Point").columns(id(), column("x", "xAxis", "Integer"))), "Point"))
                .contains("{@code PointRead} is not mapped: accessors of an attribute 'xAxis' have several spellings.")
                .doesNotContain("@Mapping(");
    }

    @Test
    void tablesOfOneSideHaveTheWaysOfThatSide() {
        Schema schema = schema(table("note", "Note").columns(id(), column("title", "title", "String")));
        assertThat(mapper(access(schema, Access.READ_ONLY), "Note"))
                .contains("toRead(")
                .doesNotContain("toEntity(", "patch(");
        assertThat(mapper(access(schema, Access.WRITE_ONLY), "Note"))
                .contains("toEntity(", "patch(")
                .doesNotContain("toRead(");
    }

    @Test
    void eachClassOfAHierarchyHasItsMapper() {
        assertThat(generate(Vehicles.joined()).keySet())
                .filteredOn(path -> path.endsWith("Mapper.java"))
                .containsExactly(
                        "com/acme/shop/FleetBusModelMapper.java",
                        "com/acme/shop/FleetHeavyTruckModelMapper.java",
                        "com/acme/shop/FleetTruckModelMapper.java",
                        "com/acme/shop/FleetVehicleModelMapper.java");
        assertThat(mapper(Vehicles.joined(), "FleetTruck"))
                .contains("Fleet.Truck toEntity(FleetTruckWrite write)", "FleetTruckRead toRead(Fleet.Truck entity)");
    }

    @Test
    void aPersonsInterfaceGivesItMethods() {
        Schema schema = schema(table("note", "Note").columns(id()));
        ModelOptions options =
                ModelOptions.plain().withMappers(true).withExtensions(Set.of("com.acme.shop.NoteModelMapperExtension"));
        assertThat(ModelGenerator.generate(schema, options))
                .anyMatch(file -> file.text().contains("interface NoteModelMapper extends NoteModelMapperExtension {"));
    }

    private static String mapper(Schema schema, String entity) {
        return generate(schema).get(String.format(MAPPER, entity));
    }

    private static Map<String, String> generate(Schema schema) {
        Map<String, String> files = new TreeMap<>();
        ModelGenerator.generate(schema, ModelOptions.plain().withMappers(true))
                .forEach(file -> files.put(file.path(), file.text()));
        return files;
    }

    private static Schema access(Schema schema, Access access) {
        return schema.withTables(schema.tables().values().stream()
                .map(table -> table.toBuilder().access(access).build())
                .toList());
    }
}
