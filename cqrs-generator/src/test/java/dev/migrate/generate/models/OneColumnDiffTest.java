package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.models.Tables.ColumnSpec;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadModel;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

/** A reviewer reads about the column that changed and nothing else. */
class OneColumnDiffTest {

    /** Types and whether they bring array equality into the record. */
    private static final List<String> TYPES = List.of("String", "int", "BigDecimal", "byte[]", "LocalDate", "UUID");

    @Property
    void newColumnChangesOnlyItsLines(
            @ForAll @Size(min = 1, max = 12) @UniqueElements List<@IntRange(max = 99) Integer> names,
            @ForAll @IntRange(max = 11) int place) {
        List<Integer> before = new ArrayList<>(names);
        Integer added = before.remove(Math.min(place, names.size() - 1));
        boolean firstArray = isArray(added) && before.stream().noneMatch(OneColumnDiffTest::isArray);
        if (firstArray || before.isEmpty()) {
            return;
        }
        List<SourceFile> old = generate(before);
        List<SourceFile> now = generate(names);
        for (int i = 0; i < old.size(); i++) {
            assertThat(difference(now.get(i).text(), old.get(i).text())).allMatch(line -> isAbout(line, added));
            assertThat(difference(old.get(i).text(), now.get(i).text()))
                    .anyMatch(line -> line.contains("c" + added + "x"))
                    .allMatch(line -> isAbout(line, added));
        }
    }

    @Test
    void aDerivedFieldChangesOnlyItsLines() {
        Schema now = Orders.schema();
        for (ReadModel declared : now.readModels().values()) {
            for (ReadField gone : declared.fields()) {
                List<ReadField> others = new ArrayList<>(declared.fields());
                others.remove(gone);
                List<ReadModel> models = new ArrayList<>(now.readModels().values());
                models.set(models.indexOf(declared), declared.withFields(others));
                String about = gone.name().toLowerCase(Locale.ROOT);
                String[] path = gone.path().split("\\.");
                assertOnly(
                        generate(now.withReadModels(models)),
                        generate(now),
                        line -> line.contains(about)
                                || line.contains("(select")
                                || line.contains("e_" + path[0])
                                || line.contains("getinteger")
                                || line.contains("row.wasnull()")
                                || line.contains("row.getint("));
            }
        }
    }

    @Test
    void aColumnOfOneClassChangesOnlyTheLinesAboutIt() {
        Schema now = Vehicles.singleTable();
        Table machine = now.tables().get(QualifiedName.of("machine"));
        List<Column> columns = new ArrayList<>(machine.columns());
        columns.removeIf(column -> column.name().text().equals("bucket"));
        Schema before = Schema.ofTables(List.of(
                        now.tables().get(QualifiedName.of("depot")),
                        machine.toBuilder().columns(columns).build()))
                .withReadModels(now.readModels().values());
        assertOnly(generate(before), generate(now), line -> line.contains("bucket"));
    }

    private static void assertOnly(List<SourceFile> old, List<SourceFile> now, Predicate<String> about) {
        assertThat(now)
                .extracting(SourceFile::path)
                .isEqualTo(old.stream().map(SourceFile::path).toList());
        int changed = 0;
        for (int i = 0; i < old.size(); i++) {
            List<String> lines =
                    new ArrayList<>(difference(now.get(i).text(), old.get(i).text()));
            lines.addAll(difference(old.get(i).text(), now.get(i).text()));
            changed += lines.size();
            assertThat(lines)
                    .allMatch(line -> about.test(line.toLowerCase(Locale.ROOT))
                            || line.startsWith("import ")
                            || line.startsWith("// migrate:hash ")
                            || List.of("return this", "}", "").contains(line.trim()));
        }
        assertThat(changed).isPositive();
    }

    private static List<SourceFile> generate(Schema schema) {
        return ModelGenerator.generate(schema, ModelOptions.plain());
    }

    /** Its own lines, what they import, the blank lines and the statement's end around them, the marker's hash. */
    private static boolean isAbout(String line, int column) {
        return line.toLowerCase(Locale.ROOT).contains("c" + column + "x")
                || line.startsWith("import ")
                || line.startsWith("// migrate:hash ")
                || List.of("return this", "}", "").contains(line.trim());
    }

    /** The lines of {@code other} that {@code text} lacks; how a list goes on after a line does not count. */
    private static List<String> difference(String text, String other) {
        List<String> missing = new ArrayList<>(bare(other));
        bare(text).forEach(missing::remove);
        return missing;
    }

    private static List<String> bare(String text) {
        return text.lines()
                .map(line -> line.replaceAll("(?<=\\w)(,?\\\\n\"|\";|[,;) {]+)$", ""))
                .collect(Collectors.toList());
    }

    private static boolean isArray(int name) {
        return TYPES.get(name % TYPES.size()).endsWith("]");
    }

    private static List<SourceFile> generate(List<Integer> names) {
        // One of each type that a table's queries have a method for, which comes and goes with its last column.
        ColumnSpec[] always = {column("number", "number", "int")};
        ColumnSpec[] columns = names.stream()
                .map(name -> column("c" + name + "x", "c" + name + "x", TYPES.get(name % TYPES.size())))
                .toArray(ColumnSpec[]::new);
        return ModelGenerator.generate(
                schema(table("t", "T").columns(id()).columns(always).columns(columns)), ModelOptions.plain());
    }
}
