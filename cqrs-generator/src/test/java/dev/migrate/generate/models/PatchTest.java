package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.migrate.schema.model.Schema;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Absent, null and value, in every combination of five fields, survive each JSON library. */
class PatchTest {

    private static final Schema SCHEMA = schema(table("customer", "Customer")
            .columns(
                    id(),
                    column("name", "name", "String").notNull(),
                    column("x_axis", "xAxis", "int"),
                    column("credit", "credit", "BigDecimal"),
                    column("tags", "tags", "List<String>"),
                    column("street", "address.street", "String"),
                    column("house", "address.house", "Integer"),
                    column("url", "URL", "String"),
                    column("second", "_second", "String"),
                    column("present", "present", "String"),
                    column("revision", "revision", "int").version()));

    private static final Map<String, Object> VALUES = new TreeMap<>(Map.of(
            "name",
            "Ann",
            "xAxis",
            7,
            "credit",
            new BigDecimal("12.5"),
            "tags",
            List.of("a", "b"),
            "address",
            Collections.singletonMap("street", null)));

    @TempDir
    private static Path plainClasses;

    @TempDir
    private static Path annotatedClasses;

    private static final List<URLClassLoader> LOADERS = new ArrayList<>();
    private static Class<?> plain;
    private static Class<?> annotated;

    @BeforeAll
    static void compile() throws Exception {
        assertThat(JavaCompilation.compile(sources(ModelOptions.plain()), plainClasses))
                .isEmpty();
        plain = load(plainClasses);
        assertThat(JavaCompilation.compileWithLibraries(
                        sources(new ModelOptions(false, false, true)), annotatedClasses))
                .isEmpty();
        annotated = load(annotatedClasses);
    }

    @AfterAll
    static void close() throws Exception {
        for (URLClassLoader loader : LOADERS) {
            loader.close();
        }
    }

    @Test
    void jackson2() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        for (Map<String, Object> sent : combinations()) {
            Object patch = mapper.readValue(mapper.writeValueAsString(sent), plain);
            assertThat(toMap(patch)).isEqualTo(sent);
            assertThat(mapper.readValue(mapper.writeValueAsString(toMap(patch)), plain))
                    .hasToString("CustomerPatch" + toMap(patch));
        }
    }

    @Test
    void jackson2WritesAnAnnotatedPatchItself() throws Exception {
        ObjectMapper mapper = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
        for (Map<String, Object> sent : combinations()) {
            String json = new ObjectMapper().writeValueAsString(sent);
            Object patch = mapper.readValue(json, annotated);
            String written = mapper.writeValueAsString(patch);
            assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(json));
        }
    }

    @Test
    void jackson3() throws Exception {
        JsonMapper mapper = new JsonMapper();
        for (Map<String, Object> sent : combinations()) {
            Object patch = mapper.readValue(mapper.writeValueAsString(sent), plain);
            assertThat(toMap(patch)).isEqualTo(sent);
            assertThat(mapper.readValue(mapper.writeValueAsString(toMap(patch)), plain))
                    .hasToString("CustomerPatch" + toMap(patch));
        }
    }

    @Test
    void jackson3WritesAnAnnotatedPatchItself() throws Exception {
        JsonMapper mapper = JsonMapper.builder()
                .changeDefaultPropertyInclusion(
                        all -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
        for (Map<String, Object> sent : combinations()) {
            String json = new JsonMapper().writeValueAsString(sent);
            Object patch = mapper.readValue(json, annotated);
            assertThat(mapper.readTree(mapper.writeValueAsString(patch))).isEqualTo(mapper.readTree(json));
        }
    }

    @Test
    void jsonB() throws Exception {
        Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
        for (Map<String, Object> sent : combinations()) {
            Object patch = jsonb.fromJson(jsonb.toJson(sent), plain);
            assertThat(toMap(patch)).isEqualTo(sent);
            assertThat(jsonb.<Object>fromJson(jsonb.toJson(toMap(patch)), plain))
                    .hasToString("CustomerPatch" + toMap(patch));
        }
        jsonb.close();
    }

    @Test
    void jackson2And3AgreeOnNamesThatTheyWouldReadDifferently() throws Exception {
        Map<String, Object> sent = Map.of("URL", "http://localhost", "_second", "b");
        assertThat(toMap(new ObjectMapper().convertValue(sent, annotated))).isEqualTo(sent);
        assertThat(toMap(new JsonMapper().convertValue(sent, annotated))).isEqualTo(sent);
    }

    @Test
    void anUnknownNameIsAnErrorAsInAnyBean() {
        assertThat(catchThrowable(() -> new ObjectMapper().readValue("{\"revision\": 3}", plain)))
                .hasMessageContaining("Unrecognized field \"revision\"");
    }

    @Test
    void fieldsSayWhetherTheyAreSet() throws Exception {
        Object patch = plain.getConstructor().newInstance();
        assertThat(has(patch, "NAME")).isFalse();
        plain.getMethod("setName", String.class).invoke(patch, (String) null);
        assertThat(has(patch, "NAME")).isTrue();
        assertThat(has(patch, "X_AXIS")).isFalse();
        assertThat(plain.getMethod("name").invoke(patch)).isNull();
    }

    private static boolean has(Object patch, String constant) throws Exception {
        Class<?> field = Class.forName(plain.getName() + "$Field", true, plain.getClassLoader());
        Method has = plain.getMethod("has", field);
        return (boolean) has.invoke(patch, field.getField(constant).get(null));
    }

    /** Each field absent, null or with a value: 3 to the power of 5. */
    private static List<Map<String, Object>> combinations() {
        List<Map<String, Object>> all = List.of(Map.of());
        for (Map.Entry<String, Object> field : VALUES.entrySet()) {
            List<Map<String, Object>> longer = new ArrayList<>(all);
            all.forEach(start -> longer.add(with(start, field.getKey(), null)));
            all.forEach(start -> longer.add(with(start, field.getKey(), field.getValue())));
            all = longer;
        }
        assertThat(all).hasSize(243).doesNotHaveDuplicates();
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> start, String name, Object value) {
        Map<String, Object> longer = new LinkedHashMap<>(start);
        longer.put(name, value);
        return longer;
    }

    private static Object toMap(Object patch) throws Exception {
        return patch.getClass().getMethod("toMap").invoke(patch);
    }

    private static Map<String, String> sources(ModelOptions options) {
        Map<String, String> sources = new TreeMap<>();
        ModelGenerator.generate(SCHEMA, options).forEach(file -> sources.put(file.path(), file.text()));
        return sources;
    }

    private static Class<?> load(Path classes) throws Exception {
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        LOADERS.add(loader);
        return loader.loadClass("com.acme.shop.write.CustomerPatch");
    }
}
