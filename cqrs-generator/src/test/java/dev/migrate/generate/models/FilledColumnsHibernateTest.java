package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.Document;
import dev.migrate.schema.model.Attribute.Generation;
import dev.migrate.schema.model.Schema;
import dev.migrate.testdb.H2;
import dev.migrate.testdb.MariaDb;
import dev.migrate.testdb.PostgreSql;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows whose tenant and mark of deletion Hibernate writes, and one of whose values the database computes. */
class FilledColumnsHibernateTest {

    private static final Schema SCHEMA = schema(table("document", "Document")
            .columns(
                    column("id", "id", "Long").notNull(),
                    column("title", "title", "String"),
                    column("tenant_id", "tenantId", "String").notNull().generated(Generation.APPLICATION),
                    column("deleted", null, "Boolean").notNull().generated(Generation.APPLICATION),
                    column("letters", "letters", "Integer")
                            .generated(Generation.DATABASE)
                            .readOnly()
                            .computed("length(title)")));

    @TempDir
    private Path classes;

    private String tenant;

    @Test
    void onH2() throws Exception {
        rowsAreRead(H2.inMemory(), H2.USER, H2.PASSWORD);
    }

    @Test
    void onPostgreSql() throws Exception {
        PostgreSql server = PostgreSql.shared();
        rowsAreRead(server.newDatabase(), server.user(), server.password());
    }

    @Test
    void onMariaDb() throws Exception {
        MariaDb server = MariaDb.shared();
        rowsAreRead(server.newDatabase(), server.user(), server.password());
    }

    private void rowsAreRead(String url, String user, String password) throws Exception {
        try (SessionFactory factory = factory(url, user, password);
                GeneratedRows rows = GeneratedRows.of(SCHEMA, classes, Map.of())) {
            persist(factory, "acme", 1, "one");
            persist(factory, "acme", 2, null);
            persist(factory, "other", 3, "three");
            factory.inTransaction(session -> session.remove(session.find(Document.class, 3L)));
            assertThat(rows.bySql(factory, "Document"))
                    .extracting(Object::toString)
                    .containsExactly(
                            "DocumentRead[id=1, title=one, tenantId=acme, deleted=false, letters=3]",
                            "DocumentRead[id=2, title=null, tenantId=acme, deleted=false, letters=null]",
                            "DocumentRead[id=3, title=three, tenantId=other, deleted=true, letters=5]");
            assertThatThrownBy(() -> rows.byHql(factory, "Document"))
                    .as("no attribute is the mark of deletion")
                    .isInstanceOf(NoSuchFieldException.class);
            assertThat(rows.type("write.DocumentWrite").getRecordComponents())
                    .extracting(component -> component.getName())
                    .containsExactly("id", "title");
        }
    }

    private void persist(SessionFactory factory, String owner, long id, String title) {
        tenant = owner;
        factory.inTransaction(session -> {
            Document document = new Document();
            document.id = id;
            document.title = title;
            session.persist(document);
        });
    }

    private SessionFactory factory(String url, String user, String password) {
        Logger.getLogger("org.hibernate").setLevel(Level.SEVERE);
        Configuration configuration = new Configuration();
        configuration.setCurrentTenantIdentifierResolver(new CurrentTenantIdentifierResolver<Object>() {
            @Override
            public Object resolveCurrentTenantIdentifier() {
                return tenant;
            }

            @Override
            public boolean validateExistingCurrentSessions() {
                return false;
            }
        });
        return configuration
                .addAnnotatedClass(Document.class)
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.username", user)
                .setProperty("hibernate.connection.password", password)
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .buildSessionFactory();
    }
}
