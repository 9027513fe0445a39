package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.Account;
import com.acme.shop.Card;
import com.acme.shop.Payment;
import com.acme.shop.Transfer;
import dev.migrate.schema.model.Attribute.Generation;
import dev.migrate.schema.model.Schema;
import dev.migrate.testdb.H2;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that Hibernate wrote are the same by its StatelessSession and HQL as by plain JDBC and SQL. */
class RowsHibernateTest {

    private static final Schema SCHEMA = schema(
            table("Account", "Account")
                    .columns(
                            column("id", "id", "Long").notNull(),
                            column("code", "code", "UUID"),
                            column("name", "name", "String"),
                            column("open", "open", "boolean").notNull(),
                            column("since", "since", "Instant"),
                            column("balance", "balance", "BigDecimal"),
                            column("picture", "picture", "byte[]"),
                            column("level", "level", "com.acme.shop.Account.Level")
                                    .physical("enum ('HIGH','LOW')")
                                    .constants(false, "LOW", "HIGH"),
                            column("lowest", "lowest", "com.acme.shop.Account.Level")
                                    .physical("tinyint")
                                    .constants(true, "LOW", "HIGH"),
                            column("mood", "mood", "String")
                                    .physical("enum ('BAD','GOOD')")
                                    .constants(false, "GOOD", "BAD"),
                            column("worst", "worst", "String")
                                    .physical("tinyint")
                                    .constants(true, "GOOD", "BAD"),
                            column("street", "place.street", "String"),
                            column("lat", "place.point.lat", "Double"),
                            column("lon", "place.point.lon", "Double"),
                            column("keeper_id", "place.keeper.id", "Long"),
                            column("parent_id", "parent.id", "Long"))
                    .foreignKey("keeper_id", "Account", "id")
                    .foreignKey("parent_id", "Account", "id"),
            table("Payment", "Payment")
                    .columns(
                            column("DTYPE", null, "String").notNull().fixed().generated(Generation.APPLICATION),
                            column("id", "id", "Long").notNull(),
                            column("amount", "amount", "BigDecimal"),
                            column("number", "number", "String").declaredBy("Card"),
                            column("iban", "iban", "String").declaredBy("Transfer")));

    @TempDir
    private Path classes;

    @Test
    void attributesEmbeddedValuesAndReferences() throws Exception {
        Account second = full(account(2, null));
        assertThat(rows("Account", account(1, null), second, account(3, second))
                        .toString()
                        .replaceAll("\\[B@\\w+", "bytes"))
                .isEqualTo("[AccountRead[id=1, code=null, name=null, open=false, since=null, balance=null,"
                        + " picture=null, level=null, lowest=null, mood=null, worst=null, place=null, parentId=null],"
                        + " AccountRead[id=2, code=00000000-0000-0001-0000-000000000002, name=Ann, open=true,"
                        + " since=2026-07-19T10:15:00.123456Z, balance=12.50, picture=bytes, level=HIGH, lowest=LOW, mood=BAD, worst=GOOD,"
                        + " place=Place[street=null, point=PlacePoint[lat=1.5, lon=null], keeperId=2], parentId=null],"
                        + " AccountRead[id=3, code=null, name=null, open=false, since=null, balance=null,"
                        + " picture=null, level=null, lowest=null, mood=null, worst=null, place=null, parentId=2]]");
    }

    @Test
    void hierarchyInOneTable() throws Exception {
        Transfer transfer = new Transfer();
        transfer.id = 1L;
        transfer.iban = "DE1";
        Card card = new Card();
        card.id = 2L;
        card.number = "4000";
        Payment payment = new Payment();
        payment.id = 3L;
        payment.amount = new BigDecimal("1.00");
        assertThat(rows("Payment", transfer, card, payment))
                .hasToString("[PaymentRead[id=1, dtype=Transfer, amount=null, number=null, iban=DE1],"
                        + " PaymentRead[id=2, dtype=Card, amount=null, number=4000, iban=null],"
                        + " PaymentRead[id=3, dtype=Payment, amount=1.00, number=null, iban=null]]");
    }

    /** What both ways read, which is the same. */
    private List<Object> rows(String entity, Object... persistent) throws Exception {
        Map<String, String> sources = new TreeMap<>();
        ModelGenerator.generate(SCHEMA, ModelOptions.plain()).forEach(file -> sources.put(file.path(), file.text()));
        assertThat(JavaCompilation.compileWithLibraries(sources, classes)).isEmpty();
        try (SessionFactory factory = factory();
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            factory.inTransaction(session -> List.of(persistent).forEach(session::persist));
            Class<?> rows = loader.loadClass("com.acme.shop.read." + entity + "Rows");
            List<Object> byHql = byHql(factory, rows);
            assertThat(bySql(factory, rows)).usingRecursiveComparison().isEqualTo(byHql);
            return byHql;
        }
    }

    private static List<Object> byHql(SessionFactory factory, Class<?> rows) throws Exception {
        String hql = (String) rows.getField("HQL").get(null);
        Method fromTuple = rows.getMethod("fromTuple", Object[].class);
        List<Object> read = new ArrayList<>();
        try (StatelessSession session = factory.openStatelessSession()) {
            for (Object[] tuple : session.createSelectionQuery(hql + " order by e.id", Object[].class)
                    .getResultList()) {
                read.add(fromTuple.invoke(null, (Object) tuple));
            }
        }
        return read;
    }

    private static List<Object> bySql(SessionFactory factory, Class<?> rows) throws Exception {
        String sql = (String) rows.getField("SQL").get(null);
        Method mapRow = rows.getMethod("mapRow", ResultSet.class, int.class);
        List<Object> read = new ArrayList<>();
        try (StatelessSession session = factory.openStatelessSession()) {
            session.doWork(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet result = statement.executeQuery(sql + " order by e.id")) {
                    while (result.next()) {
                        read.add(mapRow.invoke(null, result, read.size()));
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return read;
    }

    private static SessionFactory factory() {
        Logger.getLogger("org.hibernate").setLevel(Level.SEVERE);
        return new Configuration()
                .addAnnotatedClass(Account.class)
                .addAnnotatedClass(Payment.class)
                .addAnnotatedClass(Transfer.class)
                .addAnnotatedClass(Card.class)
                .setProperty("hibernate.connection.url", H2.inMemory())
                .setProperty("hibernate.connection.username", H2.USER)
                .setProperty("hibernate.connection.password", H2.PASSWORD)
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .buildSessionFactory();
    }

    private static Account account(long id, Account parent) {
        Account account = new Account();
        account.id = id;
        account.parent = parent;
        return account;
    }

    private static Account full(Account account) {
        account.code = new UUID(1, 2);
        account.name = "Ann";
        account.open = true;
        account.since = Instant.parse("2026-07-19T10:15:00.123456Z");
        account.balance = new BigDecimal("12.50");
        account.picture = new byte[] {1, 2};
        account.level = Account.Level.HIGH;
        account.lowest = Account.Level.LOW;
        account.moods();
        account.place = new Account.Place();
        account.place.point = new Account.Point();
        account.place.point.lat = 1.5;
        account.place.keeper = account;
        return account;
    }
}
