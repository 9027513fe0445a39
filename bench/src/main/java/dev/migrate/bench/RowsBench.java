package dev.migrate.bench;

import dev.migrate.bench.Target.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;

/** A million rows as read models: generated mapping beside hand-written mapping and Hibernate's own record projection. */
final class RowsBench implements Bench {

    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final String OURS = "generated mapRow";
    private static final String BY_HAND = "hand-written mapRow";
    private static final String HIBERNATE = "Hibernate's record projection";

    @Override
    public void run() throws Exception {
        GeneratedModels models = GeneratedModels.compile();
        RowMapping ours = models.mapping();
        RowMapping byHand = HandWritten::mapRow;
        String sql = models.query("SQL");
        Place place = Target.H2.newDatabase();
        try (Connection connection = place.connect();
                SessionFactory hibernate = sessionFactory(place)) {
            fill(connection);
            new Contest(ROWS + " rows, H2 in memory", 9)
                    .contender(BY_HAND, () -> () -> read(connection, sql, byHand))
                    .contender(OURS, () -> () -> read(connection, sql, ours))
                    .contender(HIBERNATE, () -> () -> project(hibernate))
                    .run()
                    .atMost(OURS, 1.1, BY_HAND)
                    .atMost(OURS, 1, HIBERNATE);
        }
    }

    private static SessionFactory sessionFactory(Place place) {
        return new Configuration()
                .addAnnotatedClass(Shipment.class)
                .setProperty("hibernate.connection.url", place.url())
                .setProperty("hibernate.connection.username", place.user())
                .setProperty("hibernate.connection.password", place.password())
                .buildSessionFactory();
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table shipment (id bigint primary key, code varchar(40) not null,"
                    + " total numeric(12,2), placed_on date, weight float(53), delivered boolean, parcels integer)");
            statement.execute("insert into shipment select x, 'code ' || x, x / 7.0, dateadd('day', mod(x, 1000),"
                    + " date '2024-01-01'), x / 3.0, mod(x, 2) = 0, case when mod(x, 5) > 0 then x end"
                    + " from system_range(1, " + ROWS + ")");
        }
    }

    private static void read(Connection connection, String sql, RowMapping mapping) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                if (mapping.mapRow(rows, count) != null) {
                    count++;
                }
            }
            require(count);
        }
    }

    private static void project(SessionFactory hibernate) {
        try (StatelessSession session = hibernate.openStatelessSession();
                Stream<HandWritten> rows = session.createQuery(
                                "select e.id, e.code, e.total, e.placedOn, e.weight, e.delivered, e.parcels from Shipment e",
                                HandWritten.class)
                        .getResultStream()) {
            require(rows.filter(row -> row.id() != null).count());
        }
    }

    private static void require(long count) {
        if (count != ROWS) {
            throw new IllegalStateException("read " + count + " rows, expected " + ROWS);
        }
    }
}
