package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.model.Schema;
import dev.migrate.testdb.H2;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappers that MapStruct's own processor implements: entities are made of writes, changed by patches, read as reads. */
class MapperHibernateTest {

    private static final Path SOURCES = Path.of("src/test/resources/mappers");

    private static final Schema SCHEMA = schema(
            table("Country", "Country")
                    .in("com.acme.crm")
                    .columns(column("code", "code", "String").notNull(), column("label", "label", "String"))
                    .key("code"),
            table("Customer", "Customer")
                    .in("com.acme.crm")
                    .columns(
                            id(),
                            column("name", "name", "String"),
                            column("credit", "credit", "BigDecimal"),
                            column("active", "active", "boolean").notNull(),
                            column("level", "level", "String").constants(false, "LOW", "HIGH"),
                            column("marks", "marks", "List<String>").physical("varchar(255) array"),
                            column("photo", "photo", "byte[]"),
                            column("street", "address.street", "String"),
                            column("house", "address.house", "Integer"),
                            column("country_code", "address.country.code", "String"),
                            column("version", "version", "int").notNull().version())
                    .foreignKey("country_code", "Country", "code"),
            table("OrderLine", "OrderLine")
                    .in("com.acme.crm")
                    .columns(
                            column("orderNumber", "id.orderNumber", "Long").notNull(),
                            column("line", "id.line", "Integer").notNull(),
                            column("lat", "place.lat", "Double").fixed(),
                            column("lon", "place.lon", "Double").fixed(),
                            column("customer_id", "customer.id", "Long"))
                    .key("orderNumber", "line")
                    .foreignKey("customer_id", "Customer", "id"));

    @TempDir
    private Path classes;

    @Test
    void writesPatchesAndReads() throws Exception {
        assertThat(JavaCompilation.compileWithMapStruct(sources(), classes)).isEmpty();
        try (URLClassLoader loader = loader();
                SessionFactory factory = factory(loader)) {
            Function<Consumer<EntityManager>, Void> transaction = step -> {
                factory.inTransaction(step::accept);
                return null;
            };
            Object seen = loader.loadClass("com.acme.crm.RoundTrip")
                    .getMethod("run", Function.class)
                    .invoke(null, transaction);
            assertThat(((List<?>) seen).stream().map(String::valueOf))
                    .containsExactly(
                            "CustomerRead[id=1, name=Ann, credit=12.50, active=true, level=HIGH, marks=[a, b], photo=bytes,"
                                    + " address=Address[street=Elm, house=7, countryCode=DE], version=0]",
                            "CustomerRead[id=1, name=Bea, credit=null, active=true, level=HIGH, marks=[c], photo=bytes,"
                                    + " address=Address[street=Elm, house=8, countryCode=DE], version=1]",
                            "CustomerRead[id=1, name=Bea, credit=null, active=true, level=HIGH, marks=[c], photo=bytes,"
                                    + " address=Address[street=Elm, house=8, countryCode=DE], version=1]",
                            "CustomerRead[id=1, name=Bea, credit=null, active=true, level=HIGH, marks=[c], photo=bytes,"
                                    + " address=Address[street=Elm, house=8, countryCode=null], version=2]",
                            "CustomerRead[id=1, name=Bea, credit=null, active=true, level=null, marks=null, photo=null,"
                                    + " address=null, version=3]",
                            "CustomerRead[id=1, name=Bea, credit=null, active=true, level=null, marks=null, photo=null,"
                                    + " address=Address[street=Oak, house=null, countryCode=DE], version=4]",
                            "OrderLineRead[id=Id[orderNumber=5, line=1], place=Place[lat=1.5, lon=2.5], customerId=1]",
                            "OrderLineRead[id=Id[orderNumber=5, line=1], place=Place[lat=1.5, lon=2.5], customerId=null]");
        }
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(SOURCES.relativize(file).toString(), Files.readString(file));
            }
        }
        ModelGenerator.generate(SCHEMA, ModelOptions.plain().withMappers(true))
                .forEach(file -> sources.put(file.path(), file.text()));
        return sources;
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, Thread.currentThread().getContextClassLoader());
    }

    private static SessionFactory factory(ClassLoader loader) throws ClassNotFoundException {
        Logger.getLogger("org.hibernate").setLevel(Level.SEVERE);
        Configuration configuration = new Configuration();
        for (String entity : List.of("Country", "Customer", "OrderLine")) {
            configuration.addAnnotatedClass(loader.loadClass("com.acme.crm." + entity));
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return configuration
                    .setProperty("hibernate.connection.url", H2.inMemory())
                    .setProperty("hibernate.connection.username", H2.USER)
                    .setProperty("hibernate.connection.password", H2.PASSWORD)
                    .setProperty("hibernate.hbm2ddl.auto", "create")
                    .buildSessionFactory();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
