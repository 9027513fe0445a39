package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelGeneratorTest {

    @Test
    void tablesWithoutEntityHaveNoModels() {
        assertThat(ModelGenerator.generate(
                        schema(table("a_b", null).columns(column("id", null, "Long"))), ModelOptions.plain()))
                .isEmpty();
    }

    @Test
    void filesAreSortedByPath() {
        Schema schema =
                schema(table("a", "Zebra").columns(id()), table("b", "Ape").columns(id()));
        assertThat(ModelGenerator.generate(schema, ModelOptions.plain()))
                .extracting(SourceFile::path)
                .containsExactly(
                        "com/acme/shop/read/ApeRead.java",
                        "com/acme/shop/read/ApeRows.java",
                        "com/acme/shop/read/ZebraRead.java",
                        "com/acme/shop/read/ZebraRows.java",
                        "com/acme/shop/write/ApeWrite.java",
                        "com/acme/shop/write/ZebraWrite.java");
    }

    @Test
    void eachRoleImplementsTheExtensionBesideIt(@TempDir Path output) {
        Schema schema = schema(table("tag", "Tag").columns(id(), column("name", "name", "String")));
        Map<String, String> sources = new TreeMap<>();
        Set<String> extensions = new TreeSet<>();
        for (String model : List.of("read.TagRead", "read.TagRows", "write.TagWrite", "write.TagPatch")) {
            String name = "com.acme.shop." + model + "Extension";
            extensions.add(name);
            sources.put(
                    name.replace('.', '/') + ".java",
                    "package " + name.substring(0, name.lastIndexOf('.')) + ";\npublic interface "
                            + name.substring(name.lastIndexOf('.') + 1) + " {\n"
                            + (model.endsWith("Rows") ? "" : "    String name();\n") + "}\n");
        }
        ModelGenerator.generate(schema, ModelOptions.plain().withExtensions(extensions))
                .forEach(file -> sources.put(file.path(), file.text()));
        extensions.forEach(name -> assertThat(
                        sources.get(name.replace("Extension", "").replace('.', '/') + ".java"))
                .contains("implements " + name.substring(name.lastIndexOf('.') + 1)));
        assertThat(JavaCompilation.compile(sources, output)).isEmpty();
    }

    /** A cast to what a value is anyway is a warning of javac's. */
    @Test
    void valuesOfAnyTypeAreReadWithoutWarning(@TempDir Path output) {
        Schema schema = schema(table("tag", "Tag").columns(id(), column("least", "range.least", "java.lang.Object")));
        assertThat(JavaCompilation.compile(generate(schema), output)).isEmpty();
    }

    /** Hibernate makes a further column for a zone where the database keeps none. */
    @Test
    void columnsOfSomeDatabasesAreInNoModel() {
        Schema schema = schema(table("tag", "Tag").columns(id(), column("zone", "zone", "Integer")));
        Table table = schema.tables().values().iterator().next();
        Table some = table.toBuilder()
                .columns(List.of(
                        table.columns().get(0),
                        table.columns().get(1).toBuilder()
                                .databases(Set.of("h2"))
                                .build()))
                .build();
        assertThat(generate(Schema.ofTables(List.of(some))).values())
                .hasSize(3)
                .noneMatch(text -> text.contains("zone"));
    }

    @Test
    void columnsThatShareANameAreAnError() {
        refuses(
                schema(table("t", "T").columns(id(), column("a", "x", "String"), column("b", "x", "String"))),
                "table 't': columns ['a', 'b'] would all be the component 'x'");
        refuses(
                schema(table("t", "T").columns(id(), column("a", "x.y", "String"), column("b", "x", "String"))),
                "table 't': columns ['a', 'b'] would all be the component 'x'");
    }

    @Test
    void entitiesThatShareAModelAreAnError() {
        refuses(
                schema(
                        table("a", "Order.Line").columns(id()),
                        table("b", "OrderLINE").columns(id())),
                "table 'b': its write model and that of table 'a' would both be com.acme.shop.write.OrderLINEWrite;"
                        + " rename one of the entity classes");
    }

    @Test
    void typesThatCannotBeImportedAreAnError() {
        refuses(
                schema(table("t", "T").columns(id(), column("a", "a", "Status"))),
                "table 't': column 'a': type 'Status' lies in the unnamed package, where no generated model can import it;"
                        + " move it into a package");
    }

    @Test
    void physicalTypesThatSayNothingAreAnError() {
        refuses(
                schema(table("t", "T").columns(id(), column("a", null, null).physical("geometry"))),
                "table 't': column 'a': no Java type is known for {h2=geometry}; give the column a \"type\" in its schema"
                        + " JSON");
    }

    @Test
    void largestRecordStillWorks(@TempDir Path output) throws Exception {
        Map<String, String> sources = generate(wide(Models.MOST_COMPONENTS - 1));
        assertThat(JavaCompilation.compile(sources, output)).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            Class<?> read = loader.loadClass("com.acme.shop.read.WideRead");
            Object[] values = new Object[Models.MOST_COMPONENTS];
            Arrays.fill(values, null);
            values[0] = 7L;
            Object one = read.getDeclaredConstructors()[0].newInstance(values);
            Object two = read.getDeclaredConstructors()[0].newInstance(values);
            assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
            assertThat(one.toString()).startsWith("WideRead[id=7, c0=null");
        }
    }

    @Test
    void largerRecordIsAnError() {
        refuses(
                wide(Models.MOST_COMPONENTS),
                "table 'wide': its model would have " + (Models.MOST_COMPONENTS + 1)
                        + " components, a record holds 250; group attributes in @Embeddable classes");
    }

    @Test
    void arraysAreComparedByContent(@TempDir Path output) throws Exception {
        Schema schema = schema(table("file", "File")
                .columns(id(), column("content", "content", "byte[]"), column("tags", "tags", "String[][]")));
        assertThat(JavaCompilation.compile(generate(schema), output)).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            Class<?> read = loader.loadClass("com.acme.shop.read.FileRead");
            var constructor = read.getDeclaredConstructors()[0];
            Object one = constructor.newInstance(1L, new byte[] {1, 2}, new String[][] {{"a"}});
            Object two = constructor.newInstance(1L, new byte[] {1, 2}, new String[][] {{"a"}});
            Object three = constructor.newInstance(1L, new byte[] {1, 3}, new String[][] {{"a"}});
            assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).isNotEqualTo(three);
        }
    }

    @Test
    void tableWithNothingToUpdateHasNoPatch() {
        Schema schema = schema(
                table("t", "T").columns(id(), column("a", "a", "String").readOnly()),
                table("u", "U").columns(id(), column("a", "a", "String")));
        assertThat(ModelGenerator.generate(schema, ModelOptions.plain()))
                .filteredOn(file -> file.role() == ModelRole.PATCH)
                .extracting(SourceFile::path)
                .containsExactly("com/acme/shop/write/UPatch.java");
    }

    @Test
    void setterOfTwoAttributesIsAnError() {
        refuses(
                schema(table("t", "T").columns(id(), column("a", "name", "String"), column("b", "Name", "String"))),
                "table 't': 'name' and 'Name' of its patch would share the setter 'setName'; rename one of the attributes");
    }

    @Test
    void namesInTheMappersAreNeverThoseOfColumns(@TempDir Path output) {
        Schema schema = schema(table("t", "T")
                .columns(
                        id(),
                        column("a", "text", "Character").physical("char(1)"),
                        column("b", "time", "Instant").physical("datetime(6)"),
                        column("c", "nanos", "Duration").physical("numeric(21,0)"),
                        column("d", "bytes", "UUID").physical("binary(16)"),
                        column("e", "values", "List<Long>").physical("bigint array"),
                        column("f", "read", "Locale"),
                        column("g", "row", "String"),
                        column("h", "column", "Integer"),
                        column("i", "type", "Integer"),
                        column("j", "value", "byte[]").physical("oid")));
        assertThat(JavaCompilation.compile(generate(schema), output)).isEmpty();
    }

    @Test
    void anotherPackageRule() {
        ModelOptions flat = new ModelOptions(false, false, false, false, Set.of(), "", "views.read");
        assertThat(ModelGenerator.generate(schema(table("t", "T").columns(id())), flat))
                .extracting(SourceFile::path)
                .containsExactly(
                        "com/acme/shop/TWrite.java",
                        "com/acme/shop/views/read/TRead.java",
                        "com/acme/shop/views/read/TRows.java");
    }

    private static Schema wide(int columns) {
        return schema(table("wide", "Wide")
                .columns(id())
                .columns(IntStream.range(0, columns)
                        .mapToObj(i -> column("c" + i, "c" + i, "String"))
                        .toArray(Tables.ColumnSpec[]::new)));
    }

    private static Map<String, String> generate(Schema schema) {
        Map<String, String> files = new TreeMap<>();
        ModelGenerator.generate(schema, ModelOptions.plain()).forEach(file -> files.put(file.path(), file.text()));
        return files;
    }

    private static void refuses(Schema schema, String message) {
        assertThatThrownBy(() -> ModelGenerator.generate(schema, ModelOptions.plain()))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(message);
    }
}
