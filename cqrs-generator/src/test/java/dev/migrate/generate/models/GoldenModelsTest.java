package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.field;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.readModel;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.model.Attribute.Generation;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each case's Java files, as committed under {@code golden/models/<case>}; {@code -Dgolden.update=true} rewrites them. */
class GoldenModelsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/models");

    /** Types that the schemas refer to. */
    private static final Map<String, String> SUPPORT = Map.of(
            "com/acme/shop/Status.java", "package com.acme.shop; public enum Status { OPEN, CLOSED }",
            "com/acme/shop/Address.java", "package com.acme.shop; public enum Address { HOME, WORK }",
            "com/acme/shop/Order.java",
                    "package com.acme.shop; public class Order { Order() {} public enum Kind { A } }",
            "jakarta/validation/Valid.java", annotation("jakarta.validation", "Valid", ""),
            "jakarta/validation/constraints/NotNull.java", annotation("jakarta.validation.constraints", "NotNull", ""),
            "jakarta/validation/constraints/Size.java",
                    annotation("jakarta.validation.constraints", "Size", "int max();"),
            "jakarta/validation/constraints/Digits.java",
                    annotation("jakarta.validation.constraints", "Digits", "int integer(); int fraction();"),
            "org/jspecify/annotations/Nullable.java", typeUse(),
            "org/jspecify/annotations/NullMarked.java", annotation("org.jspecify.annotations", "NullMarked", ""),
            "org/jspecify/annotations/NullUnmarked.java", annotation("org.jspecify.annotations", "NullUnmarked", ""));

    enum Case {
        BASIC_TYPES(
                ModelOptions.plain(),
                schema(table("product", "Product")
                        .columns(
                                column("title", "title", "String").notNull().length(80),
                                column("price", "price", "BigDecimal").decimal(10, 2),
                                column("stock", "stock", "int"),
                                column("active", "active", "boolean").notNull().defaultValue("true"),
                                column("status", "status", "com.acme.shop.Status")
                                        .constants(false, "OPEN", "CLOSED"),
                                column("kind", "kind", "com.acme.shop.Order.Kind")
                                        .constants(true, "A"),
                                column("code", "code", "UUID"),
                                column("attributes", "attributes", "Map<String, List<Integer>>"),
                                column("created_at", "createdAt", "Instant").generated(Generation.APPLICATION),
                                column("total", "total", "Long")
                                        .generated(Generation.DATABASE)
                                        .computed("1 + 1"),
                                column("mirrored", "mirrored", "String").readOnly(),
                                column("revision", "revision", "int").notNull().version(),
                                id()))),
        EMBEDDED_VALUES(
                new ModelOptions(true, true),
                schema(table("customer", "Customer")
                        .columns(
                                id(),
                                column("street", "address.street", "String").length(100),
                                column("name", "name", "String").notNull().length(50),
                                column("city", "address.city", "String").notNull(),
                                column("lat", "address.geo.lat", "double"),
                                column("lon", "address.geo.lon", "double"),
                                column("credit", "credit.amount", "BigDecimal").decimal(12, 2),
                                column("photo", "photo", "byte[]").length(4000)))),
        ASSOCIATIONS(
                ModelOptions.plain(),
                schema(
                        table("customer", "Customer").columns(id()),
                        table("sales_order", "Order")
                                .columns(
                                        id(),
                                        column("customer_id", "customer.id", "Long")
                                                .notNull(),
                                        column("agent", "sales.agent.id", "Long"),
                                        column("unchecked", "reviewer.id", "Long"),
                                        column("money", "price.amount", "Long"),
                                        column("partner_id", "partner.id", "Long"),
                                        column("federated_partner_id", "partnerId", "String"))
                                .foreignKey("partner_id", "customer", "id")
                                .foreignKey("customer_id", "customer", "id")
                                .foreignKey("agent", "customer", "id"),
                        table("order_tags", null)
                                .columns(column("tag", null, null))
                                .key("tag"))),
        COMPOSITE_KEYS(
                ModelOptions.plain(),
                schema(
                        table("sales_order", "Order").columns(id()),
                        table("order_line", "OrderLine")
                                .columns(
                                        column("amount", "amount", "int").notNull(),
                                        column("order_id", "id.order.id", "Long")
                                                .notNull(),
                                        column("line", "id.line", "int").notNull())
                                .key("order_id", "line")
                                .foreignKey("order_id", "sales_order", "id"),
                        table("line_note", "LineNote")
                                .columns(
                                        column("note_order", "line.id.order.id", "Long")
                                                .notNull(),
                                        column("note_line", "line.id.line", "Integer")
                                                .notNull(),
                                        column("text", "text", "String"))
                                .key("note_order", "note_line")
                                .foreignKey("note_order", "order_line", "order_id")
                                .foreignKey("note_line", "order_line", "line"))),
        INHERITANCE(
                ModelOptions.plain(),
                schema(
                        table("payment", "Payment")
                                .columns(
                                        column("DTYPE", null, "String")
                                                .notNull()
                                                .length(31),
                                        id(),
                                        column("amount", "amount", "BigDecimal").notNull(),
                                        column("iban", "iban", "String")
                                                .notNull()
                                                .declaredBy("Transfer")),
                        table("card_payment", "CardPayment")
                                .columns(
                                        column("id", null, "Long").notNull(),
                                        column("card", "card", "String").notNull(),
                                        column("zone", "zone", "Locale.Category"))
                                .foreignKey("id", "payment", "id"))),
        DERIVED_FIELDS(new ModelOptions(false, true), Orders.schema()),
        VIEWS(
                ModelOptions.plain(),
                schema(
                                table("customer", "Customer").columns(id(), column("name", "name", "String")),
                                table("`Order`", "Order")
                                        .columns(id(), column("customer_id", "customer.id", "Long"))
                                        .foreignKey("customer_id", "customer", "id"))
                        .withReadModels(List.of(
                                readModel("customer", "customer_overview", field("orders", Kind.COUNT, "`Order`")),
                                readModel("`Order`", "`Order Overview`", field("name", Kind.PATH, "customer.name"))))),
        INHERITANCE_IN_ONE_TABLE(new ModelOptions(true, true), Vehicles.singleTable()),
        INHERITANCE_IN_JOINED_TABLES(ModelOptions.plain(), Vehicles.joined()),
        INHERITANCE_IN_A_TABLE_PER_CLASS(ModelOptions.plain(), Vehicles.tablePerClass()),
        SECONDARY_TABLES(new ModelOptions(true, true), Vehicles.secondaryTable()),
        COLUMNS_OF_THE_DATABASE(
                new ModelOptions(true, true),
                schema(
                        table("document", "Document")
                                .columns(
                                        id(),
                                        column("tenant_id", "tenantId", "String")
                                                .notNull()
                                                .generated(Generation.APPLICATION),
                                        column("body", "body", "Map<String, Object>")
                                                .physical("json"),
                                        column("raw", "raw", "String").physical("json"),
                                        column("tags", "tags", "String[]").physical("varchar(255) array"),
                                        column("counts", "counts", "List<Long>").physical("bigint array"),
                                        column("digits", "digits", "int[]").physical("integer array"),
                                        column("words", "words", "Integer")
                                                .generated(Generation.DATABASE)
                                                .readOnly()
                                                .computed("length(raw)")),
                        table("document_keywords", null)
                                .columns(
                                        column("document_id", null, "Long").notNull(),
                                        column("keyword", null, "String").notNull())
                                .key("document_id", "keyword")
                                .foreignKey("document_id", "document", "id")
                                .partOf("document", "keywords"),
                        table("document_seal", "DocumentSeal")
                                .columns(
                                        column("document_id", "document.id", "Long")
                                                .notNull(),
                                        column("deleted", null, "Boolean")
                                                .notNull()
                                                .generated(Generation.APPLICATION),
                                        column("sealed_at", "sealedAt", "Instant"))
                                .key("document_id")
                                .foreignKey("document_id", "document", "id"))),
        AWKWARD_NAMES(
                new ModelOptions(true, false, false),
                schema(
                        table("`Odd \\u0022 */ Table`", "Outer.Inner")
                                .columns(
                                        id(),
                                        column("class", null, null),
                                        column("2nd-choice", null, null),
                                        column("notify", "notify", "boolean"),
                                        column("builder", "builder", "String"),
                                        column("build", "build", "String"),
                                        column("other", "other", "byte[]").notNull(),
                                        column("hash", "hash", "String[][]"),
                                        column("that", "that", "char[]"),
                                        column("kind", "string.kind", "com.acme.shop.Address"),
                                        column("line", "address.line", "String").notNull(),
                                        column("blob", "address.blob", "byte[]"),
                                        column("customer_fk", "customer.id", "Long"),
                                        column("customer", "customerId", "String"))
                                .foreignKey("customer_fk", "tag", "id"),
                        table("tag", "Tag").columns(id())));

        private final ModelOptions options;
        private final Schema schema;

        Case(ModelOptions options, Schema schema) {
            this.options = options;
            this.schema = schema;
        }

        private Path folder() {
            return GOLDEN.resolve(name().toLowerCase(Locale.ROOT));
        }

        private Map<String, String> generate() {
            Map<String, String> files = new TreeMap<>();
            ModelGenerator.generate(schema, options).forEach(file -> files.put(file.path(), file.text()));
            return files;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAsCommitted(Case golden) throws IOException {
        Map<String, String> generated = golden.generate();
        if (Boolean.getBoolean("golden.update")) {
            update(golden.folder(), generated);
        }
        assertThat(generated).isEqualTo(read(golden.folder()));
    }

    @ParameterizedTest
    @EnumSource
    void compilesWithAllLintsAsErrors(Case golden, @TempDir Path output) {
        assertThat(JavaCompilation.compile(SUPPORT, output)).isEmpty();
        assertThat(JavaCompilation.compile(golden.generate(), output)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDependOnTheOrderOfTables(Case golden) {
        List<Table> tables = new ArrayList<>(golden.schema.tables().values());
        Collections.reverse(tables);
        Schema reordered = Schema.ofTables(tables)
                .withReadModels(golden.schema.readModels().values());
        assertThat(ModelGenerator.generate(reordered, golden.options))
                .isEqualTo(ModelGenerator.generate(golden.schema, golden.options));
    }

    @Test
    void everyGoldenFolderHasACase() {
        assertThat(GOLDEN.toFile().list())
                .containsExactlyInAnyOrder(Arrays.stream(Case.values())
                        .map(golden -> golden.folder().getFileName().toString())
                        .toArray(String[]::new));
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(
                            file -> files.put(folder.relativize(file).toString().replace('\\', '/'), text(file)));
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void update(Path folder, Map<String, String> files) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Collections.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    private static String annotation(String packageName, String name, String members) {
        return "package " + packageName + "; public @interface " + name + " { " + members + " }";
    }

    private static String typeUse() {
        return "package org.jspecify.annotations; @java.lang.annotation.Target("
                + "java.lang.annotation.ElementType.TYPE_USE) public @interface Nullable {}";
    }
}
