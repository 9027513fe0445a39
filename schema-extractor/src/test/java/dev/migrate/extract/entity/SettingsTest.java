package dev.migrate.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.DomainRule;
import dev.migrate.extract.boundary.Finding;
import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes the schema from outside of the classes. */
class SettingsTest {

    private static final Map<String, String> ENTITIES = Map.of(
            "shop/sales/model/SalesOrder.java",
            "package shop.sales.model; import jakarta.persistence.*;"
                    + " @Entity public class SalesOrder { @Id @GeneratedValue long id; String orderNumber; }",
            "shop/Other.java",
            "package shop; import jakarta.persistence.*; @Entity public class Other { @Id long id; }");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void namingStrategyAndDefaultSchema(String hibernate) {
        Schema schema = schema(
                hibernate,
                Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
                        "hibernate.default_schema",
                        "app",
                        "hibernate.connection.url",
                        "jdbc:unreachable://nowhere",
                        "hibernate.dialect",
                        "org.hibernate.dialect.OracleDialect"));
        assertThat(schema.tables()).containsOnlyKeys(name("app.sales_order"), name("app.other"));
        assertThat(schema.namespaces()).containsExactly(Identifier.of("app"));
        assertThat(schema.sequences()).containsOnlyKeys(name("app.sales_order_seq"));
        assertThat(schema.tables().get(name("app.sales_order")).idSequence()).isEqualTo(name("app.sales_order_seq"));
        assertThat(schema.tables().get(name("app.sales_order")).column(Identifier.of("order_number")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void quotedIdentifiers(String hibernate) {
        Schema schema = schema(hibernate, Map.of("hibernate.globally_quoted_identifiers", "true"));
        assertThat(schema.tables()).containsOnlyKeys(name("`SalesOrder`"), name("`Other`"));
        assertThat(schema.tables().get(name("`SalesOrder`")).column(Identifier.of("`orderNumber`")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void persistenceUnit(String hibernate) throws IOException {
        Path classes = TestModel.compiled(folder, ENTITIES);
        write(classes, "META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="main">
                    <mapping-file>META-INF/more.xml</mapping-file>
                    <class>shop.Other</class>
                    <exclude-unlisted-classes/>
                    <properties>
                      <property name="hibernate.default_schema" value="app"/>
                      <property name="jakarta.persistence.jdbc.password" value="secret"/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """);
        write(classes, "META-INF/more.xml", """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                  <entity class="java.util.concurrent.atomic.AtomicLong" access="FIELD" metadata-complete="true">
                    <table name="counted"/>
                    <attributes><id name="value"/></attributes>
                  </entity>
                </entity-mappings>
                """);
        Schema schema = Extractions.schema(new InProcessExtractor().extract(extraction(classes, hibernate)));
        assertThat(schema.tables()).containsOnlyKeys(name("app.Other"), name("app.counted"));
    }

    @Test
    void severalUnitsNeedAChoice() throws IOException {
        Path classes = TestModel.compiled(folder, ENTITIES);
        write(classes, "META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="one"/>
                  <persistence-unit name="two"><properties>
                    <property name="hibernate.default_schema" value="second"/></properties></persistence-unit>
                </persistence>
                """);
        EntityExtraction open = extraction(classes, "7.4");
        assertThat(Extractions.findings(new InProcessExtractor().extract(open))
                        .get(0)
                        .message())
                .contains("[one, two]");
        EntityExtraction chosen = new EntityExtraction(
                open.roots(),
                open.classPath(),
                open.databases(),
                open.settings(),
                "two",
                List.of(),
                open.domains(),
                open.spring());
        assertThat(Extractions.schema(new InProcessExtractor().extract(chosen)).namespaces())
                .containsExactly(Identifier.of("second"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void hibernatesOwnConfigurationFile(String hibernate) throws IOException {
        Path classes = TestModel.compiled(folder, ENTITIES);
        write(classes, "hibernate.cfg.xml", """
                <!DOCTYPE hibernate-configuration PUBLIC
                    "-//Hibernate/Hibernate Configuration DTD 3.0//EN"
                    "http://www.hibernate.org/dtd/hibernate-configuration-3.0.dtd">
                <hibernate-configuration>
                  <session-factory>
                    <property name="connection.url">jdbc:unreachable://nowhere</property>
                    <property name="default_schema">app</property>
                    <property name="hibernate.physical_naming_strategy">
                      org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy
                    </property>
                    <mapping resource="more.hbm.xml"/>
                    <mapping class="shop.Other"/>
                  </session-factory>
                </hibernate-configuration>
                """);
        write(classes, "more.hbm.xml", """
                <hibernate-mapping>
                  <class entity-name="More"><id name="id" type="long"/><property name="text" type="string"/></class>
                </hibernate-mapping>
                """);
        assertThat(schema(hibernate, Map.of(), classes).tables())
                .containsOnlyKeys(name("app.sales_order"), name("app.other"), name("app.more"));
    }

    @Test
    void quarkusSaysWhatHoldsInProduction() throws IOException {
        Path classes = TestModel.compiled(folder, ENTITIES);
        write(classes, "application.properties", """
                quarkus.hibernate-orm.database.default-schema=dev
                %prod.quarkus.hibernate-orm.database.default-schema=app
                %test.quarkus.hibernate-orm.database.default-schema=test
                quarkus.hibernate-orm.physical-naming-strategy=\\
                    org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy
                quarkus.hibernate-orm.quote-identifiers.strategy=only-keywords
                quarkus.hibernate-orm.unsupported-properties."hibernate.id.db_structure_naming_strategy"=legacy
                """);
        EntityExtraction plain = extraction(classes, "7.4");
        List<Path> classPath = new ArrayList<>(plain.classPath());
        classPath.add(folder.resolve("quarkus-hibernate-orm-3.37.3.jar"));
        Schema schema = Extractions.schema(
                new InProcessExtractor().extract(EntityExtraction.of(plain.roots(), classPath, plain.databases())));
        assertThat(schema.tables()).containsOnlyKeys(name("app.sales_order"), name("app.other"));
        assertThat(schema.sequences()).containsOnlyKeys(name("app.hibernate_sequence"));
        assertThat(Extractions.schema(new InProcessExtractor().extract(plain)).tables())
                .containsOnlyKeys(name("SalesOrder"), name("Other"));
    }

    @Test
    void aPlaceholderThatNobodyFillsInIsNamed() {
        Path classes = TestModel.compiled(folder, ENTITIES);
        Finding finding = Extractions.findings(new InProcessExtractor()
                        .extract(extraction(classes, "7.4")
                                .withSettings(Map.of("hibernate.default_schema", "${APP_SCHEMA}"))))
                .get(0);
        assertThat(finding.message()).contains("'hibernate.default_schema' is '${APP_SCHEMA}'");
        assertThat(finding.fix()).contains("<settings>");
    }

    @Test
    void brokenPersistenceXmlNamesTheLine() throws IOException {
        Path classes = TestModel.compiled(folder, ENTITIES);
        write(classes, "META-INF/persistence.xml", "<persistence>\n  <persistence-unit>\n</persistence>\n");
        assertThat(Extractions.findings(new InProcessExtractor().extract(extraction(classes, "7.4")))
                        .get(0)
                        .message())
                .contains("persistence.xml")
                .contains("line 3");
    }

    @Test
    void domains() {
        Schema schema = schema("7.4", Map.of());
        assertThat(schema.tables().get(name("SalesOrder")).metadata().module()).isEqualTo("sales");
        assertThat(schema.tables().get(name("Other")).metadata().module()).isEqualTo("shop");
        DomainRule declared = new DomainRule(new TreeMap<>(Map.of("shop", "store", "shop.sales", "selling")));
        assertThat(declared.domainOf("shop.sales.model")).isEqualTo("selling");
        assertThat(declared.domainOf("shop.stock")).isEqualTo("store");
        assertThat(declared.domainOf("shopping.domain")).isEqualTo("shopping");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void postgresqlEnumType(String hibernate) {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Shirt.java",
                        "package a; import jakarta.persistence.*; @Entity public class Shirt { @Id long id;"
                                + " public enum Size { S, M, L } @Enumerated(EnumType.STRING)"
                                + " @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM)"
                                + " Size size; }"));
        Schema schema = Extractions.schema(new InProcessExtractor().extract(extraction(classes, hibernate)));
        assertThat(schema.enumTypes()).containsOnlyKeys(name("Size"));
        assertThat(schema.enumTypes().get(name("Size")).values()).containsExactly("L", "M", "S");
        assertThat(schema.tables()
                        .get(name("Shirt"))
                        .column(Identifier.of("size"))
                        .orElseThrow()
                        .databaseTypes())
                .containsEntry("postgresql", "Size");
    }

    /** Models lie in other packages: they hold such an enum by its constants' names. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void enumThatIsNotPublic(String hibernate) {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Shirt.java",
                        "package a; import jakarta.persistence.*; @Entity public class Shirt { @Id long id;"
                                + " enum Size { S, M } public enum Colour { RED } Size size; Colour colour; }"));
        Schema schema = Extractions.schema(new InProcessExtractor().extract(extraction(classes, hibernate)));
        Table shirt = schema.tables().get(name("Shirt"));
        Attribute size = shirt.column(Identifier.of("size")).orElseThrow().attribute();
        assertThat(size.type()).isEqualTo("String");
        assertThat(size.enumeration()).isEqualTo(new Attribute.Enumeration(true, List.of("S", "M")));
        assertThat(shirt.column(Identifier.of("colour"))
                        .orElseThrow()
                        .attribute()
                        .type())
                .isEqualTo("a.Shirt.Colour");
    }

    private Schema schema(String hibernate, Map<String, String> settings) {
        return schema(hibernate, settings, TestModel.compiled(folder, ENTITIES));
    }

    private static Schema schema(String hibernate, Map<String, String> settings, Path classes) {
        return Extractions.schema(
                new InProcessExtractor().extract(extraction(classes, hibernate).withSettings(settings)));
    }

    private static EntityExtraction extraction(Path classes, String hibernate) {
        return EntityExtraction.of(
                List.of(classes),
                ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                List.of(TargetDatabase.of("postgresql")));
    }

    private static void write(Path classes, String name, String text) throws IOException {
        Files.createDirectories(classes.resolve(name).getParent());
        Files.writeString(classes.resolve(name), text);
    }

    private static QualifiedName name(String text) {
        return QualifiedName.of(text);
    }
}
