package dev.migrate.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema says exactly what Hibernate's own create script says: no object more, none less, each the same. */
class CompletenessTest {

    private static final List<TargetDatabase> DATABASES = Stream.of("postgresql:16", "h2", "mysql", "mariadb", "sqlite")
            .map(TargetDatabase::of)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void everyCommonConstruct(String hibernate) throws Exception {
        Path shop = TestModel.compiled("shop");
        check(EntityExtraction.of(
                List.of(shop), ClassPaths.of(List.of(shop), ClassPaths.hibernate(hibernate)), DATABASES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void rareConstructs(String hibernate) throws Exception {
        Path wide = TestModel.compiled("wide");
        Schema schema = check(EntityExtraction.of(
                List.of(wide), ClassPaths.of(List.of(wide), ClassPaths.hibernate(hibernate)), DATABASES));
        assertThat(withoutAttribute(schema)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void allOtherConstructs(String hibernate) throws Exception {
        Path more = TestModel.compiled("more");
        Schema schema = check(EntityExtraction.of(
                List.of(more), ClassPaths.of(List.of(more), ClassPaths.hibernate(hibernate)), DATABASES));
        assertThat(withoutAttribute(schema)).isEmpty();
    }

    /** Each database as Hibernate maps it for that one, alone and beside others. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void whatDiffersBetweenDatabases(String hibernate) throws Exception {
        List<Path> differing = List.of(TestModel.compiled("differing"));
        List<Path> classPath = ClassPaths.of(differing, ClassPaths.hibernate(hibernate));
        for (TargetDatabase database : DATABASES) {
            check(EntityExtraction.of(differing, classPath, List.of(database)));
        }
        Schema schema = check(EntityExtraction.of(differing, classPath, DATABASES));
        Table table = schema.tables().get(QualifiedName.of("Differing"));
        assertThat(table.column(Identifier.of("number")).orElseThrow().variants())
                .containsOnlyKeys("h2", "mariadb", "mysql", "sqlite");
        assertThat(table.column(Identifier.of("autoZone_tz")).orElseThrow().databases())
                .doesNotContain("h2")
                .contains("mariadb", "mysql");
    }

    /** Since version 7, a partition key joins the primary key on the databases that want it there, and on no other one. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void primaryKeysThatDiffer(String hibernate) throws Exception {
        List<Path> parted = List.of(TestModel.compiled("parted"));
        List<Path> classPath = ClassPaths.of(parted, ClassPaths.hibernate(hibernate));
        for (TargetDatabase database : DATABASES) {
            check(EntityExtraction.of(parted, classPath, List.of(database)));
        }
        Schema schema = check(EntityExtraction.of(parted, classPath, DATABASES));
        PrimaryKey key = schema.tables().get(QualifiedName.of("Parted")).primaryKey();
        List<Identifier> id = List.of(Identifier.of("id"));
        List<Identifier> both = List.of(Identifier.of("part"), Identifier.of("id"));
        assertThat(key)
                .isEqualTo(
                        hibernate.equals("6.6")
                                ? new PrimaryKey(null, id)
                                : new PrimaryKey(null, both, new TreeMap<>(Map.of("h2", id, "sqlite", id))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.2", "7.4"})
    void constructsOfVersion7(String hibernate) throws Exception {
        Path modern = TestModel.compiledFor("7.2", "modern");
        Schema schema = check(EntityExtraction.of(
                List.of(modern), ClassPaths.of(List.of(modern), ClassPaths.hibernate(hibernate)), DATABASES));
        assertThat(withoutAttribute(schema)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void keycloak(String hibernate) throws Exception {
        List<Path> entities = ClassPaths.keycloak();
        Schema schema = check(
                EntityExtraction.of(entities, ClassPaths.of(entities, ClassPaths.hibernate(hibernate)), DATABASES));
        assertThat(withoutAttribute(schema)).isEmpty();
        assertThat(schema.tables()).hasSize(97);
        assertThat(schema.tables().values().stream().filter(table -> table.entity() != null))
                .hasSize(74);
        assertThat(schema.tables().values().stream()
                        .mapToInt(table -> table.columns().size())
                        .sum())
                .isEqualTo(585);
        assertThat(schema.tables().values().stream()
                        .mapToInt(table -> table.foreignKeys().size())
                        .sum())
                .isEqualTo(74);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void axon(String hibernate) throws Exception {
        List<Path> entities = ClassPaths.axon();
        Schema schema = check(
                EntityExtraction.of(entities, ClassPaths.of(entities, ClassPaths.hibernate(hibernate)), DATABASES));
        assertThat(schema.tables().values().stream().filter(table -> table.entity() != null))
                .hasSize(6);
        assertThat(withoutAttribute(schema)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void tableGenerators(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Plain.java",
                        "package a; import jakarta.persistence.*; @Entity public class Plain {"
                                + " @Id @GeneratedValue(strategy = GenerationType.TABLE) long id; }",
                        "a/Named.java",
                        "package a; import jakarta.persistence.*; @Entity public class Named {"
                                + " @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = \"g\")"
                                + " @TableGenerator(name = \"g\", table = \"counts\", pkColumnName = \"`Key`\","
                                + " valueColumnName = \"v\", pkColumnValue = \"a, b\", initialValue = 7) long id; }"));
        Schema schema = check(EntityExtraction.of(
                List.of(classes), ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)), DATABASES));
        assertThat(schema.table(QualifiedName.of("counts")).orElseThrow().rows())
                .extracting(Table.Row::values)
                .containsExactly(new TreeMap<>(Map.of(Identifier.of("`Key`"), "'a, b'", Identifier.of("v"), "7")));
        assertThat(counters(schema, "counts"))
                .containsExactly(new Table.Counter(Identifier.of("v"), 50, List.of(idOf("Named"))));
        assertThat(counters(schema, "hibernate_sequences"))
                .containsExactly(new Table.Counter(Identifier.of("next_val"), 50, List.of(idOf("Plain"))));
    }

    /** MySQL has none, and Hibernate counts in a table there. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void sequencesWhereThereAreNone(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Plain.java",
                        "package a; import jakarta.persistence.*; @Entity public class Plain {"
                                + " @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id; }",
                        "a/Named.java",
                        "package a; import jakarta.persistence.*; @Entity public class Named {"
                                + " @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = \"g\")"
                                + " @SequenceGenerator(name = \"g\", sequenceName = \"`Counts`\", allocationSize = 5) long id; }"));
        List<Path> classPath = ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate));
        for (List<TargetDatabase> databases : List.of(
                List.of(TargetDatabase.of("mysql"), TargetDatabase.of("postgresql")),
                List.of(TargetDatabase.of("postgresql"), TargetDatabase.of("mysql")))) {
            Schema schema = check(EntityExtraction.of(List.of(classes), classPath, databases));
            assertThat(counters(schema, "Plain_SEQ"))
                    .containsExactly(new Table.Counter(Identifier.of("next_val"), 50, List.of(idOf("Plain"))));
            assertThat(counters(schema, "`Counts`"))
                    .containsExactly(new Table.Counter(Identifier.of("next_val"), 5, List.of(idOf("Named"))));
            assertThat(schema.table(QualifiedName.of("Named")).orElseThrow().idSequence())
                    .isEqualTo(QualifiedName.of("`Counts`"));
        }
    }

    private static List<Table.Counter> counters(Schema schema, String table) {
        return schema.table(QualifiedName.of(table)).orElseThrow().rows().stream()
                .map(Table.Row::counter)
                .toList();
    }

    private static IdColumn idOf(String table) {
        return new IdColumn(QualifiedName.of(table), Identifier.of("id"));
    }

    /** 6.6 can store embedded values as JSON on PostgreSQL alone of these. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void jsonAndViews(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Doc.java",
                        "package a; import jakarta.persistence.*; @Entity public class Doc { @Id long id;"
                                + " @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.JSON)"
                                + " @Embedded Body body; @ManyToOne Shown shown; }",
                        "a/Body.java",
                        "package a; import jakarta.persistence.*; @Embeddable public class Body { String name;"
                                + " @Column(nullable = false) String title; }",
                        "a/Shown.java",
                        "package a; import jakarta.persistence.*; @Entity"
                                + " @org.hibernate.annotations.View(query = \"select 1 as id\") public class Shown {"
                                + " @Id long id; }",
                        "a/Queried.java",
                        "package a; import jakarta.persistence.*; @Entity"
                                + " @org.hibernate.annotations.Subselect(\"select 1 as id\") public class Queried {"
                                + " @Id long id; }"));
        List<TargetDatabase> databases = hibernate.equals("6.6") ? DATABASES.subList(0, 1) : DATABASES.subList(0, 4);
        Schema schema = check(EntityExtraction.of(
                List.of(classes), ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)), databases));
        assertThat(schema.tables().keySet()).containsExactly(QualifiedName.of("Doc"));
        assertThat(schema.views()).containsOnlyKeys(QualifiedName.of("Shown"));
        assertThat(schema.tables().get(QualifiedName.of("Doc")).checks()).hasSize(databases.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void envers(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Account.java",
                        "package a; import jakarta.persistence.*; import java.util.*;"
                                + " @Entity @org.hibernate.envers.Audited public class Account {"
                                + " @Id @GeneratedValue long id; @Column(length = 9) String number;"
                                + " @ElementCollection Set<String> labels; }"));
        Schema schema = check(EntityExtraction.of(
                List.of(classes), ClassPaths.of(List.of(classes), withEnvers(hibernate)), DATABASES));
        assertThat(schema.tables().values().stream()
                        .filter(table -> table.rows().isEmpty())
                        .map(table -> table.name().toString()))
                .containsExactlyInAnyOrder("Account", "Account_AUD", "Account_labels", "Account_labels_AUD", "REVINFO");
        assertThat(withoutAttribute(schema)).isEmpty();
        assertThat(schema.tables().values().stream().filter(table -> table.entity() != null))
                .hasSize(1);
        Column revision = schema.table(QualifiedName.of("REVINFO"))
                .orElseThrow()
                .columns()
                .get(0);
        assertThat(revision.isIdentityIn("h2")).isTrue();
        assertThat(revision.isIdentityIn("postgresql")).isFalse();
    }

    /** A revision entity of the project's own, names, strategies and associations. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void enversInFull(String hibernate) throws Exception {
        Path audited = TestModel.compiled("audited");
        Schema schema = check(EntityExtraction.of(
                        List.of(audited), ClassPaths.of(List.of(audited), withEnvers(hibernate)), DATABASES)
                .withSettings(Map.of(
                        "org.hibernate.envers.audit_strategy", "org.hibernate.envers.strategy.ValidityAuditStrategy",
                        "org.hibernate.envers.audit_strategy_validity_store_revend_timestamp", "true",
                        "org.hibernate.envers.audit_table_prefix", "A_",
                        "org.hibernate.envers.audit_table_suffix", "",
                        "org.hibernate.envers.global_with_modified_flag", "true",
                        "org.hibernate.envers.default_schema", "audit")));
        assertThat(withoutAttribute(schema)).isEmpty();
        assertThat(schema.table(QualifiedName.of("audit.history_of_member"))).isPresent();
    }

    /** Classes without annotations, mapped by XML alone. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void mappedByXml(String hibernate) throws Exception {
        Path classes = TestModel.compiled("xml");
        Files.createDirectories(classes.resolve("META-INF"));
        Files.copy(
                Path.of("src/test/models/xml/META-INF/orm.xml"),
                classes.resolve("META-INF/orm.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        Schema schema = check(EntityExtraction.of(
                List.of(classes), ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)), DATABASES));
        assertThat(schema.tables().keySet())
                .extracting(QualifiedName::toString)
                .contains("writer", "app.book", "book_words", "book_writers");
        assertThat(withoutAttribute(schema)).isEmpty();
    }

    /** Entities of two artifacts that refer to each other. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void severalArtifacts(String hibernate) throws Exception {
        List<Path> roots = List.of(
                TestModel.compiled("wide"),
                TestModel.compiled("shop"),
                ClassPaths.axon().get(0));
        List<Path> all = ClassPaths.of(ClassPaths.of(roots, ClassPaths.axon()), ClassPaths.hibernate(hibernate));
        assertThat(withoutAttribute(check(EntityExtraction.of(roots, all, DATABASES))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void catalogsOfMySql(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Here.java",
                        "package a; import jakarta.persistence.*; @Entity public class Here { @Id long id;"
                                + " @ManyToOne There there; }",
                        "a/There.java",
                        "package a; import jakarta.persistence.*; @Entity @Table(catalog = \"elsewhere\","
                                + " name = \"`The.re`\") public class There { @Id long id; }"));
        Schema schema = check(EntityExtraction.of(
                List.of(classes),
                ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                DATABASES.subList(2, 4)));
        assertThat(schema.namespaces()).extracting(Identifier::toString).containsExactly("elsewhere");
        assertThat(schema.tables()).containsKey(QualifiedName.of("elsewhere.`The.re`"));
    }

    /** PostgreSQL has one catalog to a connection, and so has H2: what Hibernate writes for them lies in the schema. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void catalogsOfOthers(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/There.java",
                        "package a; import jakarta.persistence.*; @Entity @Table(catalog = \"db\", schema = \"app\")"
                                + " public class There { @Id @GeneratedValue long id; @ManyToOne There next; }"));
        Schema schema = check(EntityExtraction.of(
                List.of(classes),
                ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                DATABASES.stream()
                        .filter(database -> database.name().equals("postgresql"))
                        .toList()));
        assertThat(schema.tables()).containsOnlyKeys(QualifiedName.of("app.There"));
        Schema onH2 = Extractions.schema(new InProcessExtractor()
                .extract(EntityExtraction.of(
                        List.of(classes),
                        ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                        List.of(TargetDatabase.of("h2")))));
        assertThat(onH2.tables()).containsOnlyKeys(QualifiedName.of("app.There"));
        assertThat(onH2.namespaces()).extracting(Identifier::toString).containsExactly("app");
    }

    /** With or without a name, on a collection's table and beside a deletion that the database would do. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void noForeignKeyWhereNoneIsWanted(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Free.java",
                        "package a; import jakarta.persistence.*; import java.util.*;"
                                + " import org.hibernate.annotations.OnDelete; import org.hibernate.annotations.OnDeleteAction;"
                                + " @Entity public class Free { @Id long id;"
                                + " @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Free one;"
                                + " @ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) @JoinColumn(foreignKey ="
                                + " @ForeignKey(name = \"none\", value = ConstraintMode.NO_CONSTRAINT)) Free two;"
                                + " @ElementCollection @CollectionTable(name = \"words\", foreignKey ="
                                + " @ForeignKey(ConstraintMode.NO_CONSTRAINT)) @OnDelete(action = OnDeleteAction.CASCADE)"
                                + " Set<String> words;"
                                + " @ManyToMany @JoinTable(name = \"links\","
                                + " foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),"
                                + " inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Set<Free> links; }"));
        Schema schema = check(EntityExtraction.of(
                List.of(classes), ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)), DATABASES));
        assertThat(schema.tables()).hasSize(3);
        assertThat(schema.tables().values())
                .allMatch(table -> table.foreignKeys().isEmpty());
    }

    /** A query of what is not mapped: Hibernate can't start with it, and the tables don't need it. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void withoutASessionFactory(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Asked.java",
                        "package a; import jakarta.persistence.*; @Entity"
                                + " @NamedQuery(name = \"q\", query = \"select x.gone from Nothing x\")"
                                + " public class Asked { @Id long id; }"));
        Schema schema = check(EntityExtraction.of(
                List.of(classes), ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)), DATABASES));
        assertThat(schema.tables()).containsOnlyKeys(QualifiedName.of("Asked"));
    }

    /** A converter that wants a bean: Hibernate alone can't make it, and a project's container is not here. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void withoutAContainer(String hibernate, @TempDir Path folder) {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Kept.java",
                        "package a; import jakarta.persistence.*; @Entity public class Kept { @Id long id;"
                                + " @Column(length = 30) @Convert(converter = Sealed.class) Code code; }",
                        "a/Code.java",
                        "package a; public record Code(String text) {}",
                        "a/Sealed.java",
                        "package a; import jakarta.persistence.*; @Converter"
                                + " public class Sealed implements AttributeConverter<Code, String> {"
                                + " public Sealed(java.util.concurrent.Executor bean) { bean.execute(null); }"
                                + " public String convertToDatabaseColumn(Code code) { return code.text(); }"
                                + " public Code convertToEntityAttribute(String text) { return new Code(text); } }"));
        Schema schema = Extractions.schema(new InProcessExtractor()
                .extract(EntityExtraction.of(
                        List.of(classes),
                        ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                        DATABASES)));
        Column code = schema.tables()
                .get(QualifiedName.of("Kept"))
                .column(Identifier.of("code"))
                .orElseThrow();
        assertThat(code.databaseTypes()).containsEntry("postgresql", "varchar(30)");
        assertThat(code.attribute().type()).isEqualTo("a.Code");
    }

    /** An initializer that wants the running application, as MyCoRe's categories have one: no mapping needs it. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void withoutTheApplication(String hibernate, @TempDir Path folder) {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Configured.java",
                        "package a; import jakarta.persistence.*; @Entity public class Configured extends Base {"
                                + " static final int SIZE = Integer.parseInt(\"not configured\");"
                                + " @Embedded Part part; @ManyToOne Configured next; }",
                        "a/Base.java",
                        "package a; import jakarta.persistence.*; @MappedSuperclass public class Base {"
                                + " static final int SIZE = Integer.parseInt(\"not configured\");"
                                + " @Id @GeneratedValue long id; }",
                        "a/Part.java",
                        "package a; import jakarta.persistence.*; @Embeddable public class Part {"
                                + " static final int SIZE = Integer.parseInt(\"not configured\"); String name; }"));
        Schema schema = Extractions.schema(new InProcessExtractor()
                .extract(EntityExtraction.of(
                        List.of(classes),
                        ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                        DATABASES)));
        assertThat(schema.tables().get(QualifiedName.of("Configured")).columns())
                .extracting(column -> column.name().text())
                .containsExactlyInAnyOrder("id", "name", "next_id");
    }

    /** Keys spell a column as its table does, or what is written can't be read again. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void keysThatNameAColumnInOtherLetters(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Agency.java",
                        "package a; import jakarta.persistence.*; import java.util.*; @Entity public class Agency {"
                                + " @Id @Column(name = \"agency_id\") long id; @ManyToMany @MapKey @JoinTable("
                                + "joinColumns = @JoinColumn(name = \"Agency_Id\"),"
                                + " inverseJoinColumns = @JoinColumn(name = \"Story_Id\")) Map<Long, Story> stories; }",
                        "a/Story.java",
                        "package a; import jakarta.persistence.*; @Entity public class Story {"
                                + " @Id @Column(name = \"story_id\") long id; }"));
        Schema schema = Extractions.schema(new InProcessExtractor()
                .extract(EntityExtraction.of(
                        List.of(classes),
                        ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                        DATABASES)));
        Table stories = schema.tables().get(QualifiedName.of("Agency_Story"));
        assertThat(stories.primaryKey().columns())
                .allMatch(name -> stories.column(name).isPresent());
        assertThat(stories.foreignKeys())
                .flatExtracting(ForeignKey::columns)
                .allMatch(name -> stories.column(name).isPresent());
    }

    /** The columns of an id that another entity's id is part of are copies, which know less. */
    @ParameterizedTest
    @ValueSource(strings = {"7.2", "7.4"})
    void lengthsOfIdsWithinIds(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Worker.java",
                        "package a; import jakarta.persistence.*; @Entity public class Worker {"
                                + " @EmbeddedId WorkerId id; }",
                        "a/WorkerId.java",
                        "package a; import jakarta.persistence.*; @Embeddable public class WorkerId {"
                                + " @Column(name = \"first_name\", length = 30) String first;"
                                + " @Column(name = \"last_name\", length = 40) String last; }",
                        "a/Child.java",
                        "package a; import jakarta.persistence.*; @Entity public class Child {"
                                + " @EmbeddedId ChildId id; @MapsId(\"worker\") @ManyToOne"
                                + " @JoinColumn(name = \"FIRST_NAME\", referencedColumnName = \"first_name\")"
                                + " @JoinColumn(name = \"LAST_NAME\", referencedColumnName = \"last_name\") Worker worker; }",
                        "a/ChildId.java",
                        "package a; import jakarta.persistence.*; @Embeddable public class ChildId {"
                                + " @Column(length = 20) String name; WorkerId worker; }"));
        Schema schema = check(EntityExtraction.of(
                List.of(classes), ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)), DATABASES));
        assertThat(withoutAttribute(schema)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void identityThatTheDefinitionSaysToo(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Numbered.java",
                        "package a; import jakarta.persistence.*; @Entity public class Numbered {"
                                + " @Id @GeneratedValue(strategy = GenerationType.IDENTITY)"
                                + " @Column(columnDefinition = \"BIGINT GENERATED BY DEFAULT AS IDENTITY\") Long id; }"));
        Schema schema = Extractions.schema(new InProcessExtractor()
                .extract(EntityExtraction.of(
                        List.of(classes),
                        ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                        DATABASES.subList(0, 2))));
        Column id = schema.tables().get(QualifiedName.of("Numbered")).columns().get(0);
        assertThat(id.databaseTypes().values()).containsOnly("BIGINT");
        assertThat(id.identity()).isTrue();
    }

    /** The table belongs to the entity that says most of it; what another one says alone is a column without an attribute. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void entitiesThatShareATable(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Brief.java",
                        "package a; import jakarta.persistence.*; import java.util.*; @Entity @Table(name = \"thing\")"
                                + " public class Brief { @Id @Column(name = \"id\") long key; String title; String sign;"
                                + " @ElementCollection Set<String> marks; }",
                        "a/Thing.java",
                        "package a; import jakarta.persistence.*; import java.util.*; @Entity @Table(name = \"thing\")"
                                + " public class Thing { @Id @GeneratedValue long id; String title;"
                                + " @Column(length = 40) String color; @ManyToOne Thing next;"
                                + " @ElementCollection Set<String> labels; }",
                        "a/Uses.java",
                        "package a; import jakarta.persistence.*; @Entity public class Uses { @Id long id;"
                                + " @ManyToOne Brief brief; @ManyToOne Thing thing; }"));
        Schema schema = check(EntityExtraction.of(
                List.of(classes), ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)), DATABASES));
        Table thing = schema.tables().get(QualifiedName.of("thing"));
        assertThat(thing.entity().className()).isEqualTo("Thing");
        assertThat(thing.columns())
                .filteredOn(column -> column.attribute() != null)
                .extracting(column -> column.attribute().path())
                .containsExactlyInAnyOrder("id", "title", "color", "next.id", null);
        assertThat(thing.column(Identifier.of("sign")).orElseThrow().attribute().path())
                .isNull();
        assertThat(thing.idSequence()).isNotNull();
        assertThat(schema.tables().get(QualifiedName.of("Thing_labels")).partOf())
                .isNotNull();
        assertThat(schema.tables().get(QualifiedName.of("Brief_marks")).partOf())
                .isNull();
    }

    /** A name with blanks stands in quotes. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void generatorsTableWithBlanks(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Named.java",
                        "package a; import jakarta.persistence.*; @Entity public class Named {"
                                + " @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = \"g\")"
                                + " @TableGenerator(name = \"g\", table = \"`the counts`\") long id; }"));
        Schema schema = Extractions.schema(new InProcessExtractor()
                .extract(EntityExtraction.of(
                        List.of(classes),
                        ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                        DATABASES)));
        assertThat(counters(schema, "`the counts`"))
                .containsExactly(new Table.Counter(Identifier.of("next_val"), 50, List.of(idOf("Named"))));
    }

    /** Options follow all else; SQLite's dialect makes no foreign keys. */
    @ParameterizedTest
    @ValueSource(strings = {"7.2", "7.4"})
    void foreignKeysWithOptions(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiledFor(
                "7.2",
                folder,
                Map.of(
                        "a/Late.java",
                        "package a; import jakarta.persistence.*; @Entity public class Late { @Id long id;"
                                + " @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = \"fk_one\","
                                + " options = \"deferrable initially deferred\"))"
                                + " @org.hibernate.annotations.OnDelete("
                                + "action = org.hibernate.annotations.OnDeleteAction.CASCADE) Late one;"
                                + " @ManyToOne @JoinColumn(name = \"b\", foreignKey = @ForeignKey(name = \"fk_two\","
                                + " foreignKeyDefinition = \"foreign key (b) references Late\","
                                + " options = \"not deferrable\")) Late two; }"));
        Schema schema = check(EntityExtraction.of(
                List.of(classes), ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)), DATABASES));
        assertThat(schema.tables().get(QualifiedName.of("Late")).foreignKeys().stream()
                        .filter(key -> key.isIn("postgresql"))
                        .map(ForeignKey::definition))
                .containsExactlyInAnyOrder(
                        "foreign key (one_id) references Late on delete cascade deferrable initially deferred",
                        "foreign key (b) references Late not deferrable");
    }

    /** Everywhere else they stand behind the definition; few dialects write those of checks. */
    @ParameterizedTest
    @ValueSource(strings = {"7.2", "7.4"})
    void options(String hibernate) throws Exception {
        List<Path> optional = List.of(TestModel.compiledFor("7.2", "optional"));
        Schema schema = check(
                EntityExtraction.of(optional, ClassPaths.of(optional, ClassPaths.hibernate(hibernate)), DATABASES));
        Table item = schema.tables().get(QualifiedName.of("item"));
        assertThat(item.options()).isEqualTo("/* table */");
        assertThat(item.indexes()).extracting(Index::options).containsExactly("where gone is null");
        assertThat(item.uniqueKeys()).extracting(UniqueKey::options).containsOnly("/* unique */");
        assertThat(item.checks().stream().filter(check -> check.options() != null))
                .isNotEmpty()
                .allMatch(check -> check.databases().equals(new TreeSet<>(List.of("mariadb", "mysql"))));
        assertThat(schema.sequences().values()).extracting(Sequence::options).containsExactly("/* sequence */");
        assertThat(schema.tables().values().stream()
                        .map(Table::options)
                        .filter(Objects::nonNull)
                        .distinct())
                .as("MySQL has tables for sequences")
                .containsExactlyInAnyOrder(
                        "/* table */",
                        "/* secondary */",
                        "/* collection */",
                        "/* join */",
                        "/* generator */",
                        "/* sequence */");
        assertThat(schema.tables().values().stream()
                        .flatMap(table -> table.columns().stream())
                        .map(Column::options)
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "/* column */", "/* joined */", "/* kind */", "/* order */", "/* map key */", "/* element */");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void springsNames(String hibernate) throws Exception {
        Path shop = TestModel.compiled("shop");
        List<Path> spring = ClassPaths.of(ClassPaths.springBoot(), ClassPaths.hibernate(hibernate));
        Schema schema = check(EntityExtraction.of(List.of(shop), ClassPaths.of(List.of(shop), spring), DATABASES)
                .withSettings(Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
                        "hibernate.implicit_naming_strategy",
                        "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy")));
        assertThat(schema.table(QualifiedName.of("product_detail"))).isPresent();
        assertThat(schema.tables().get(QualifiedName.of("product_detail")).foreignKeys())
                .allMatch(key -> key.generatedName());
    }

    /** PostgreSQL alone of these has composite types by name. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void compositeTypesAndAuxiliaryObjects(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Doc.java",
                        "package a; import jakarta.persistence.*; @Entity public class Doc { @Id long id;"
                                + " @org.hibernate.annotations.Struct(name = \"body_type\") @Embedded Body body; }",
                        "a/Body.java",
                        "package a; import jakarta.persistence.*; @Embeddable public class Body { String name; int size;"
                                + " @org.hibernate.annotations.Struct(name = \"part_type\") @Embedded Part part; }",
                        "a/Part.java",
                        "package a; import jakarta.persistence.*; @Embeddable public class Part { int weight; }"));
        Files.createDirectories(classes.resolve("META-INF"));
        Files.writeString(classes.resolve("extra.hbm.xml"), """
                <hibernate-mapping xmlns="http://www.hibernate.org/xsd/orm/hbm">
                  <database-object>
                    <create>create function one() returns integer language sql return 1</create>
                    <drop>drop function one</drop>
                  </database-object>
                </hibernate-mapping>
                """);
        EntityExtraction plain = EntityExtraction.of(
                List.of(classes),
                ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                DATABASES.subList(0, 1));
        Schema schema = check(withMappingFile(plain, "extra.hbm.xml"));
        assertThat(schema.auxiliaryObjects())
                .extracting(object -> object.create().get(0).split(" \\(")[0])
                .containsExactly(
                        "create type part_type as",
                        "create type body_type as",
                        "create function one() returns integer language sql return 1");
        assertThat(schema.auxiliaryObjects())
                .extracting(object -> object.beforeTables())
                .containsExactly(true, true, false);
    }

    /** An hbm.xml says for itself what kinds of entities an attribute may refer to. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void anyOfAnHbmXml(String hibernate, @TempDir Path folder) throws Exception {
        Path classes = TestModel.compiled(
                folder, Map.of("a/Note.java", "package a; public class Note { long id; Object about; }"));
        Files.writeString(classes.resolve("note.hbm.xml"), """
                <hibernate-mapping xmlns="http://www.hibernate.org/xsd/orm/hbm" package="a" default-access="field">
                  <class name="Note">
                    <id name="id"/>
                    <any name="about" id-type="long" meta-type="string">
                      <meta-value value="N" class="Note"/>
                      <column name="kind"/>
                      <column name="about_id"/>
                    </any>
                  </class>
                </hibernate-mapping>
                """);
        Schema schema = check(withMappingFile(
                EntityExtraction.of(
                        List.of(classes), ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)), DATABASES),
                "note.hbm.xml"));
        assertThat(withoutAttribute(schema)).isEmpty();
    }

    private static EntityExtraction withMappingFile(EntityExtraction plain, String file) {
        return new EntityExtraction(
                plain.roots(),
                plain.classPath(),
                plain.databases(),
                plain.settings(),
                null,
                List.of(file),
                plain.domains(),
                plain.spring());
    }

    private static List<Path> withEnvers(String hibernate) {
        return ClassPaths.of(ClassPaths.hibernate(hibernate), ClassPaths.envers(hibernate));
    }

    private static Schema check(EntityExtraction extraction) throws Exception {
        Schema schema = Extractions.schema(new InProcessExtractor().extract(extraction));
        Map<TargetDatabase, List<String>> scripts = Oracle.createScripts(extraction);
        for (TargetDatabase database : extraction.databases()) {
            boolean main = database.equals(extraction.databases().get(0));
            List<String> withoutReferencesToViews = scripts.get(database).stream()
                    .filter(statement -> !statement.contains(" references Shown"))
                    .toList();
            SortedSet<String> script = ordered(main, ScriptFacts.of(withoutReferencesToViews));
            SortedSet<String> facts = ordered(main, SchemaFacts.of(schema, database.name()));
            assertThat(facts).isNotEmpty();
            assertThat(without(facts, script))
                    .as("for %s, in the schema instead of what the script has", database)
                    .isEqualTo(without(script, facts));
        }
        return schema;
    }

    /** Hibernate orders columns by their size in the database; a schema for several databases has the main one's order. */
    private static SortedSet<String> ordered(boolean main, SortedSet<String> facts) {
        return main
                ? facts
                : facts.stream()
                        .map(fact -> fact.replaceFirst(" column \\d+", " column"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> withoutAttribute(Schema schema) {
        return schema.tables().values().stream()
                .filter(table -> table.rows().isEmpty())
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.attribute() == null)
                        .map(column -> table.name() + "." + column.name()))
                .toList();
    }

    private static SortedSet<String> without(SortedSet<String> all, SortedSet<String> removed) {
        SortedSet<String> rest = new TreeSet<>(all);
        rest.removeAll(removed);
        return rest;
    }
}
