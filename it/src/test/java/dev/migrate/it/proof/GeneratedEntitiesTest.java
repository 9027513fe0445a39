package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.generate.entities.EntityException;
import dev.migrate.generate.entities.EntityFile;
import dev.migrate.generate.entities.EntityNames;
import dev.migrate.generate.entities.EntityOptions;
import dev.migrate.generate.entities.NewEntities;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.json.SchemaJson;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities that are generated of tables: what is extracted of them is what was given. */
class GeneratedEntitiesTest {

    private static final Path GIVEN = Path.of("src/test/given");

    @TempDir
    private Path folder;

    private int compiled;

    @ParameterizedTest
    @CsvSource({"6.6, POSTGRESQL", "7.4, POSTGRESQL", "6.6, H2_MEMORY", "7.4, MARIADB"})
    void writtenTablesBecomeEntitiesThatMapThem(String hibernate, Engine engine) {
        Schema given = named(SchemaDirectory.read(GIVEN));
        NewEntities entities = generate(given, hibernate, engine);
        assertThat(entities.schema().tables().keySet())
                .containsAll(given.tables().keySet());
        assertThat(entities.files())
                .extracting(EntityFile::path)
                .contains(
                        "com/acme/sales/OrderLine.java",
                        "com/acme/people/CustomerStatus.java",
                        "com/acme/people/Level.java")
                .doesNotContain("com/acme/sales/ProductTag.java");
        assertThat(text(entities, "com/acme/sales/Product.java")).contains("@ManyToMany", "Set<Tag> tags");
        assertThat(text(entities, "com/acme/people/Customer.java"))
                .contains("private Address address;", "private AddressPlace place;", "CustomerAddressKind kind;");

        // what was extracted is JSON like any other: the same entities come of it
        Schema again = entities.schema();
        assertThat(generate(again, again.tables().keySet(), hibernate, engine).schema())
                .isEqualTo(again);

        Project project = new Project(folder.resolve("migrations"));
        project.generate(again, Decisions.none()).orElseThrow();
        Database ours = engine.fresh();
        project.migrator(ours).apply("head");
        Database hibernates = engine.fresh();
        new Entities(List.of(lastCompiled()), ClassPaths.hibernate(hibernate)).createIn(hibernates.source());
        assertThat(Readings.changes(ours, hibernates, again)).isEmpty();
    }

    /** A column of SQLite tells too little about what it holds. */
    static Stream<Engine> readEngines() {
        return Engine.usual().stream().filter(engine -> engine != Engine.SQLITE_FILE);
    }

    @ParameterizedTest
    @MethodSource("readEngines")
    void keycloaksTablesBecomeEntitiesThatMapThem(Engine engine) {
        Entities keycloak = new Entities(ClassPaths.keycloak(), ClassPaths.hibernate("7.2"));
        Database theirs = engine.fresh();
        keycloak.createIn(theirs.source());
        Schema read = Readings.of(theirs, Schema.empty());
        NewEntities entities = generate(named(read), "7.2", engine);

        Database ours = engine.fresh();
        new Entities(List.of(lastCompiled()), ClassPaths.hibernate("7.2")).createIn(ours.source());
        // PostgreSQL spells a condition anew each time that its own spelling is run
        assertThat(Readings.changes(ours, theirs, entities.schema()))
                .filteredOn(change -> !change.contains(" check outbox_entry "))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void enumTypesAndExpressionIndexesAreAdopted(String hibernate) {
        Database theirs = Engine.POSTGRESQL.fresh();
        theirs.execute(
                "create type mood as enum ('sad', 'ok', 'happy')",
                "create type order_state as enum ('CLOSED', 'OPEN')",
                "create table person (id bigint primary key, mood mood not null default 'ok', other_mood mood)",
                "create table purchase (id bigint primary key, state order_state, code varchar(20))",
                "create index purchase_code on purchase (lower(code), id desc)");
        Schema given = named(Readings.of(theirs, Schema.empty()));
        NewEntities entities = generate(given, hibernate, Engine.POSTGRESQL);
        assertThat(text(entities, "com/acme/Person.java"))
                .contains("private Mood mood;", "@JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)");
        assertThat(text(entities, "com/acme/Purchase.java"))
                .contains("@JdbcTypeCode(SqlTypes.NAMED_ENUM)")
                .contains("columnList = \"(lower(code::text)), id desc\"");

        Schema again = entities.schema();
        assertThat(generate(again, again.tables().keySet(), hibernate, Engine.POSTGRESQL)
                        .files())
                .isEqualTo(entities.files());
        Database ours = Engine.POSTGRESQL.fresh();
        Project project = new Project(folder.resolve("migrations"));
        project.generate(again, Decisions.none()).orElseThrow();
        project.migrator(ours).apply("head");
        assertThat(Readings.changes(ours, theirs, again)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"table_name\": \"t\", \"columns\": [{\"name\": \"a\", \"type\": \"Long\"}]} | no primary key",
                "{\"table_name\": \"t\", \"columns\": [{\"name\": \"id\", \"type\": \"Long\", \"primary_key\": true}], \"foreign_keys\":"
                        + " [{\"columns\": [\"id\"], \"target\": \"u\", \"target_columns\": [\"id\"]}]} | refers to 'u', which has no entity",
                "{\"table_name\": \"t\", \"columns\": [{\"name\": \"id\", \"type\": \"Long\", \"primary_key\": true}], \"indexes\":"
                        + " [{\"name\": \"i\", \"parts\": [{\"expression\": \"coalesce(id, 1)\"}]}]} | index 'i' is about the expression coalesce(id, 1)",
                "{\"table_name\": \"t\", \"columns\": [{\"name\": \"id\", \"type\": \"Long\", \"primary_key\": true}, {\"name\": \"n\","
                        + " \"type\": \"Long\", \"generated\": \"identity\"}]} | column 'n' is numbered",
                "{\"table_name\": \"t\", \"columns\": [{\"name\": \"id\", \"database_types\": {\"h2\": \"geometry\"}, \"primary_key\":"
                        + " true}]} | no Java type is known",
                "{\"table_name\": \"t\", \"columns\": [{\"name\": \"id\", \"type\": \"Long\", \"primary_key\": true}, {\"name\": \"e\","
                        + " \"type\": \"String\", \"enum\": {\"constants\": [\"a-b\"]}}]} | the constant 'a-b'"
            })
    void whatNoEntityExpressesIsNamed(String textAndMessage) {
        String[] parts = textAndMessage.split(" \\| ");
        Schema given = named(Schema.ofTables(List.of(SchemaJson.read(parts[0], null))));
        assertThatThrownBy(() -> generate(given, "6.6", Engine.H2_MEMORY))
                .isInstanceOf(EntityException.class)
                .hasMessageContaining("table 't'")
                .hasMessageContaining(parts[1]);
    }

    @Test
    void whatHibernateMapsOtherwiseIsNamed() {
        Schema given = named(Schema.ofTables(List.of(SchemaJson.read(
                "{\"table_name\": \"t\", \"columns\": [{\"name\": \"id\", \"type\": \"Long\", \"primary_key\": true},"
                        + " {\"name\": \"n\", \"type\": \"Integer\", \"length\": 7}]}",
                null))));
        assertThatThrownBy(() -> generate(given, "6.6", Engine.H2_MEMORY))
                .hasMessageContaining("length of t.n: null instead of 7");
    }

    @Test
    void anEditedFileIsNobodysButThePersons() {
        NewEntities entities = generate(named(SchemaDirectory.read(GIVEN)), "6.6", Engine.H2_MEMORY);
        String text = text(entities, "com/acme/sales/Product.java");
        assertThat(EntityFile.isIntact(text)).isTrue();
        assertThat(EntityFile.isIntact(text.replace("\n", "\r\n"))).isTrue();
        assertThat(EntityFile.isIntact(text.replace("nullable = false", "nullable = true")))
                .isFalse();
        assertThat(EntityFile.isIntact(text.substring(text.indexOf("package")))).isFalse();
    }

    private static Schema named(Schema schema) {
        return EntityNames.named(
                schema, schema.tables().keySet(), domain -> domain == null ? "com.acme" : "com.acme." + domain);
    }

    private NewEntities generate(Schema given, String hibernate, Engine engine) {
        return generate(given, given.tables().keySet(), hibernate, engine);
    }

    private NewEntities generate(Schema given, java.util.Set<QualifiedName> names, String hibernate, Engine engine) {
        SortedSet<QualifiedName> tables = new TreeSet<>(names);
        boolean catalogs = engine == Engine.MARIADB || engine == Engine.MYSQL;
        EntityOptions options = new EntityOptions(true, catalogs, Map.of());
        return NewEntities.of(given, tables, options, name -> false, files -> extract(files, hibernate, engine));
    }

    private Schema extract(List<EntityFile> files, String hibernate, Engine engine) {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.path().replace(".java", "").replace('/', '.'), file.text()));
        compiled++;
        Path classes = Compilation.ofTexts(texts, lastCompiled());
        return new Entities(List.of(classes), ClassPaths.hibernate(hibernate)).extract(engine.target());
    }

    private Path lastCompiled() {
        return folder.resolve("classes" + compiled);
    }

    private static String text(NewEntities entities, String path) {
        return entities.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
