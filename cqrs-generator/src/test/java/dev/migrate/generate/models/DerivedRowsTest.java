package dev.migrate.generate.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.migrate.generate.sql.Dialects;
import dev.migrate.generate.sql.Planner;
import dev.migrate.generate.sql.Statement;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Schema;
import dev.migrate.testdb.MariaDb;
import dev.migrate.testdb.PostgreSql;
import dev.migrate.testdb.Sqlite;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random rows have the derived fields that Java computes of them: by the joining query, and by the view that a migration made,
 * on each database.
 */
class DerivedRowsTest {

    private static final int CUSTOMERS = 6;
    private static final int ORDERS = 40;
    private static final int LINES = 90;
    private static final BigDecimal ROUNDING = new BigDecimal("0.0001");

    private final Random random = new Random(20260719);

    private final List<Object[]> countries = List.of(new Object[] {"DE", "Germany"}, new Object[] {"FR", null});
    private final List<Object[]> customers = rows(CUSTOMERS, i ->
            new Object[] {i, "c" + i, random.nextBoolean() ? null : countries.get(random.nextInt(2))[0]});
    private final List<Object[]> orders = rows(ORDERS, i -> new Object[] {i, orNull(CUSTOMERS), some(CUSTOMERS)});
    private final List<Object[]> products = rows(3, i -> new Object[] {i, BigDecimal.valueOf(random.nextInt(9999), 3)});
    private final List<Object[]> lines = rows(LINES, i -> new Object[] {
        i,
        some(ORDERS / 2),
        orNull(3),
        random.nextInt(4) == 0 ? null : random.nextInt(),
        random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(100000), 2),
        random.nextInt(4) == 0 ? null : "n" + random.nextInt(50)
    });
    private final List<Object[]> labels =
            rows(5, i -> new Object[] {i, random.nextInt(4) == 0 ? null : random.nextInt(9)});
    private final List<Object[]> tags = pairs(ORDERS / 2, 6, tag -> "t" + tag);
    private final List<Object[]> labelled = pairs(ORDERS / 2, 5, label -> (Object) (long) label);

    @TempDir
    private Path classes;

    enum Database {
        H2("h2") {
            @Override
            Connection connect() throws SQLException {
                return dev.migrate.testdb.H2.connect(dev.migrate.testdb.H2.inMemory());
            }
        },
        POSTGRESQL("postgresql") {
            @Override
            Connection connect() throws SQLException {
                return PostgreSql.shared().connect(PostgreSql.shared().newDatabase());
            }
        },
        MARIADB("mariadb") {
            @Override
            Connection connect() throws SQLException {
                return MariaDb.shared().connect(MariaDb.shared().newDatabase());
            }
        },
        SQLITE("sqlite") {
            @Override
            Connection connect() throws SQLException {
                return Sqlite.connect(Sqlite.newDatabase());
            }
        };

        private final String dialect;

        Database(String dialect) {
            this.dialect = dialect;
        }

        abstract Connection connect() throws SQLException;
    }

    @ParameterizedTest
    @EnumSource
    void areWhatJavaComputes(Database database) throws Exception {
        try (Connection connection = database.connect()) {
            Schema schema = Tables.onAllDatabases(Orders.withViews());
            migrate(connection, database, ReadModels.withViews(schema));
            fill(connection);
            for (Schema read : List.of(Orders.schema(), schema)) {
                try (GeneratedRows rows = GeneratedRows.of(read, classes, Map.of())) {
                    check(rows.bySql(connection, "SalesOrder"));
                    checkCustomers(rows.bySql(connection, "Customer"));
                }
            }
        }
    }

    private void check(List<Object> read) {
        assertThat(read).hasSize(ORDERS);
        for (int i = 0; i < ORDERS; i++) {
            Object[] order = orders.get(i);
            Object row = read.get(i);
            List<Object[]> own =
                    lines.stream().filter(line -> line[1].equals(order[0])).toList();
            Object[] customer = order[1] == null ? null : customers.get(index(order[1]));
            is(row, "customerName", customer == null ? null : customer[1]);
            is(row, "customerCountry", customer == null || customer[2] == null ? null : country(customer[2]));
            is(row, "agentName", customers.get(index(order[2]))[1]);
            is(row, "lineCount", (long) own.size());
            is(
                    row,
                    "quantity",
                    values(own, 3)
                            .map(amount -> (long) (Integer) amount)
                            .reduce(Long::sum)
                            .orElse(null));
            is(
                    row,
                    "total",
                    values(own, 4)
                            .map(BigDecimal.class::cast)
                            .reduce(BigDecimal::add)
                            .orElse(null));
            is(
                    row,
                    "leastPrice",
                    values(own, 4)
                            .map(BigDecimal.class::cast)
                            .min(BigDecimal::compareTo)
                            .orElse(null));
            is(
                    row,
                    "lastNote",
                    values(own, 5)
                            .map(String.class::cast)
                            .max(String::compareTo)
                            .orElse(null));
            is(
                    row,
                    "heaviest",
                    values(own, 2)
                            .map(product -> (BigDecimal) products.get(index(product))[1])
                            .max(BigDecimal::compareTo)
                            .orElse(null));
            List<Object[]> ownTags = of(tags, order[0]);
            is(row, "tagCount", (long) ownTags.size());
            is(
                    row,
                    "firstTag",
                    values(ownTags, 1)
                            .map(String.class::cast)
                            .min(String::compareTo)
                            .orElse(null));
            List<Object[]> ownLabels = of(labelled, order[0]);
            is(row, "labelCount", (long) ownLabels.size());
            is(
                    row,
                    "topRank",
                    values(ownLabels, 1)
                            .map(label -> (Integer) labels.get(index(label))[1])
                            .filter(Objects::nonNull)
                            .max(Integer::compareTo)
                            .orElse(null));
        }
    }

    private void checkCustomers(List<Object> read) {
        assertThat(read).hasSize(CUSTOMERS);
        for (Object row : read) {
            Object id = GeneratedRows.value(row, "id");
            is(
                    row,
                    "orderCount",
                    orders.stream().filter(order -> id.equals(order[1])).count());
            is(
                    row,
                    "agentCount",
                    orders.stream().filter(order -> id.equals(order[2])).count());
        }
    }

    private static void is(Object row, String field, Object expected) {
        Object found = GeneratedRows.value(row, field);
        if (expected instanceof BigDecimal number) {
            // SQLite sums in floating point.
            assertThat((BigDecimal) found).as("%s of %s", field, row).isCloseTo(number, within(ROUNDING));
        } else {
            assertThat(found).as("%s of %s", field, row).isEqualTo(expected);
        }
    }

    static void migrate(Connection connection, Database database, Schema schema) throws SQLException {
        Planner planner = new Planner(Dialects.of(database.dialect));
        try (java.sql.Statement statement = connection.createStatement()) {
            for (Statement step : planner.plan(Schema.empty(), SchemaDiff.between(Schema.empty(), schema))
                    .up()) {
                statement.execute(step.sql());
            }
        }
    }

    private void fill(Connection connection) throws SQLException {
        insert(connection, "country (code, name)", countries);
        insert(connection, "customer (id, name, country_code)", customers);
        insert(connection, "product (id, weight)", products);
        insert(connection, "label (id, rank_of)", labels);
        insert(connection, "sales_order (id, customer_id, agent_id)", orders);
        insert(connection, "order_line (id, order_id, product_id, amount, price, note)", lines);
        insert(connection, "sales_order_tags (order_id, tag)", tags);
        insert(connection, "sales_order_labels (order_id, label_id)", labelled);
    }

    private static void insert(Connection connection, String table, List<Object[]> rows) throws SQLException {
        String places = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Object country(Object code) {
        return countries.stream()
                .filter(country -> country[0].equals(code))
                .map(country -> country[1])
                .reduce(null, (none, name) -> name);
    }

    private static List<Object[]> of(List<Object[]> rows, Object owner) {
        return rows.stream().filter(row -> row[0].equals(owner)).toList();
    }

    private static Stream<Object> values(List<Object[]> rows, int place) {
        return rows.stream().map(row -> row[place]).filter(Objects::nonNull);
    }

    private static int index(Object id) {
        return (int) (long) (Long) id - 1;
    }

    private static List<Object[]> rows(int count, Function<Long, Object[]> row) {
        return Stream.iterate(1L, id -> id <= count, id -> id + 1).map(row).toList();
    }

    private List<Object[]> pairs(int owners, int others, Function<Integer, Object> value) {
        List<Object[]> pairs = new ArrayList<>();
        for (long owner = 1; owner <= owners; owner++) {
            for (int other = 1; other <= others; other++) {
                if (random.nextInt(3) == 0) {
                    pairs.add(new Object[] {owner, value.apply(other)});
                }
            }
        }
        return pairs;
    }

    private Long some(int count) {
        return 1L + random.nextInt(count);
    }

    private Long orNull(int count) {
        return random.nextInt(4) == 0 ? null : some(count);
    }
}
