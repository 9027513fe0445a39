package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.generate.models.Tables.ColumnSpec;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Schema;
import dev.migrate.testdb.H2;
import dev.migrate.testdb.MariaDb;
import dev.migrate.testdb.MySql;
import dev.migrate.testdb.PostgreSql;
import dev.migrate.testdb.Sqlite;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random rows, written by plain JDBC from a write model, come back equal through the generated query and mapper. */
class RowsDatabaseTest {

    private static final int ROWS = 300;

    /** Enough to see each state of a column several times, small enough to reproduce. */
    private static final long SEED = 20260719;

    @TempDir
    private Path classes;

    private final Random random = new Random(SEED);

    private List<Typed> columns = COLUMNS;

    /** Whose types the schema has, where that matters. */
    private String database = "h2";

    /**
     * A column of the test's table.
     *
     * @param path the attribute's
     * @param type its Java type
     * @param h2 the physical type there
     * @param postgres the physical type there
     * @param value makes a value
     * @param bound the value as JDBC takes it
     */
    private record Typed(
            String path,
            String type,
            String h2,
            String postgres,
            Function<Random, Object> value,
            Function<Object, Object> bound) {

        static Typed of(String path, String type, String physical, Function<Random, Object> value) {
            return new Typed(path, type, physical, physical, value, bound -> bound);
        }

        Typed postgres(String physical) {
            return new Typed(path, type, h2, physical, value, bound);
        }

        Optional<Typed> onMariaDb() {
            if (h2.endsWith("array") || h2.endsWith("with time zone")) {
                return Optional.empty();
            }
            if (!h2.equals("timestamp(6)")) {
                return Optional.of(this);
            }
            Typed datetime = new Typed(path, type, "datetime(6)", postgres, value, bound);
            return Optional.of(
                    type.equals("Instant")
                            ? datetime.bound(
                                    Instant.class,
                                    instant -> instant.atOffset(ZoneOffset.UTC).toLocalDateTime())
                            : datetime);
        }

        /** MySQL writes JSON with a space after each colon. */
        Optional<Typed> onMySql() {
            return onMariaDb().map(typed -> switch (typed.h2) {
                case "uuid" -> typed.on("binary(16)", value).bound(UUID.class, RowsDatabaseTest::bytes);
                case "json" -> typed.on("json", r -> "{\"a\": " + r.nextInt() + "}");
                default -> typed;
            });
        }

        /** The column as Hibernate's dialect has it, with values as Hibernate writes them: moments to the millisecond. */
        Optional<Typed> onSqlite() {
            if (h2.endsWith("array") || h2.endsWith("with time zone") && !type.equals("Instant")) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (type) {
                        case "Instant" ->
                            on("timestamp", RowsDatabaseTest::recent).bound(Instant.class, Timestamp::from);
                        case "LocalDateTime" ->
                            on(
                                            "timestamp",
                                            r -> recent(r)
                                                    .atZone(ZoneId.systemDefault())
                                                    .toLocalDateTime())
                                    .bound(LocalDateTime.class, Timestamp::valueOf);
                        case "LocalDate" ->
                            on("date", r -> LocalDate.of(1980 + r.nextInt(40), 1 + r.nextInt(12), 10))
                                    .bound(LocalDate.class, Date::valueOf);
                        case "LocalTime" ->
                            on("time(6)", r -> time(r).truncatedTo(ChronoUnit.MILLIS))
                                    .bound(LocalTime.class, RowsDatabaseTest::milliseconds);
                        case "UUID" ->
                            h2.startsWith("char") ? this : on("blob", value).bound(UUID.class, RowsDatabaseTest::bytes);
                        case "BigInteger" -> on(h2, r -> BigInteger.valueOf(r.nextInt()));
                        case "BigDecimal" -> on(h2, r -> BigDecimal.valueOf(r.nextInt(99999) * 10L + 7, 2));
                        default -> h2.startsWith("varbinary") ? on("blob", value) : this;
                    });
        }

        private Typed on(String physical, Function<Random, Object> values) {
            return new Typed(path, type, physical, physical, values, bound);
        }

        <T> Typed bound(Class<T> as, Function<T, Object> conversion) {
            return new Typed(path, type, h2, postgres, value, object -> conversion.apply(as.cast(object)));
        }

        String columnName() {
            return path.equals("quoted")
                    ? "`Quoted Name`"
                    : path.replace('.', '_').toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Typed> COLUMNS = List.of(
            Typed.of("flag", "boolean", "boolean", Random::nextBoolean),
            Typed.of("small", "Short", "smallint", r -> (short) r.nextInt()),
            Typed.of("whole", "int", "integer", Random::nextInt),
            Typed.of("large", "Long", "bigint", Random::nextLong),
            Typed.of("single", "Float", "real", r -> r.nextFloat() * 1e10f),
            Typed.of("twofold", "Double", "float(53)", r -> r.nextGaussian() * 1e100),
            Typed.of("amount", "BigDecimal", "numeric(14,2)", r -> BigDecimal.valueOf(r.nextInt(), 2)),
            Typed.of("huge", "BigInteger", "numeric(38,0)", r -> new BigInteger(120, r).negate())
                    .bound(BigInteger.class, BigDecimal::new),
            Typed.of("quoted", "String", "varchar(40)", RowsDatabaseTest::text),
            Typed.of("letter", "char", "char(1)", r -> (char) ('a' + r.nextInt(26)))
                    .bound(Character.class, String::valueOf),
            Typed.of("letters", "char[]", "varchar(40)", r -> text(r).toCharArray())
                    .bound(char[].class, String::new),
            Typed.of("uuid", "UUID", "uuid", RowsDatabaseTest::version4),
            Typed.of("uuidText", "UUID", "char(36)", r -> new UUID(r.nextLong(), r.nextLong()))
                    .bound(UUID.class, UUID::toString),
            Typed.of("uuidBytes", "UUID", "binary(16)", r -> new UUID(r.nextLong(), r.nextLong()))
                    .postgres("bytea")
                    .bound(UUID.class, RowsDatabaseTest::bytes),
            Typed.of("date", "LocalDate", "date", r -> LocalDate.of(1 + r.nextInt(9999), 1 + r.nextInt(12), 28)),
            Typed.of("time", "LocalTime", "time(6)", RowsDatabaseTest::time),
            Typed.of("zonedTime", "OffsetTime", "time(6) with time zone", r -> OffsetTime.of(time(r), zone(r))),
            Typed.of(
                    "moment",
                    "LocalDateTime",
                    "timestamp(6)",
                    r -> instant(r).atOffset(zone(r)).toLocalDateTime()),
            Typed.of("instant", "Instant", "timestamp(6) with time zone", RowsDatabaseTest::instant)
                    .bound(Instant.class, instant -> instant.atOffset(ZoneOffset.UTC)),
            Typed.of(
                    "offsetMoment",
                    "OffsetDateTime",
                    "timestamp(6) with time zone",
                    r -> instant(r).atOffset(ZoneOffset.UTC)),
            Typed.of(
                            "zonedMoment",
                            "ZonedDateTime",
                            "timestamp(6) with time zone",
                            r -> instant(r).atZone(ZoneOffset.UTC))
                    .bound(ZonedDateTime.class, ZonedDateTime::toOffsetDateTime),
            Typed.of("localInstant", "Instant", "timestamp(6)", RowsDatabaseTest::recent)
                    .bound(Instant.class, Timestamp::from),
            Typed.of("bytes", "byte[]", "varbinary(100)", r -> bytes(new UUID(r.nextLong(), r.nextLong())))
                    .postgres("bytea"),
            Typed.of("unit", "java.time.temporal.ChronoUnit", "varchar(20)", r -> ChronoUnit.values()[r.nextInt(16)])
                    .bound(ChronoUnit.class, ChronoUnit::name),
            Typed.of("weekday", "java.time.DayOfWeek", "smallint", r -> DayOfWeek.of(1 + r.nextInt(7)))
                    .bound(DayOfWeek.class, DayOfWeek::ordinal),
            Typed.of(
                            "duration",
                            "Duration",
                            "numeric(21,0)",
                            r -> Duration.ofSeconds(r.nextInt(), r.nextInt(1000000000)))
                    .bound(Duration.class, RowsDatabaseTest::nanos),
            Typed.of("vintage", "Year", "integer", r -> Year.of(r.nextInt(9999)))
                    .bound(Year.class, Year::getValue),
            Typed.of("currency", "Currency", "varchar(3)", r -> Currency.getInstance("EUR"))
                    .bound(Currency.class, Currency::getCurrencyCode),
            Typed.of("locale", "Locale", "varchar(20)", r -> r.nextBoolean() ? Locale.GERMANY : Locale.ENGLISH)
                    .bound(Locale.class, Locale::toLanguageTag),
            Typed.of("zone", "ZoneId", "varchar(30)", r -> ZoneId.of("Europe/Berlin"))
                    .bound(ZoneId.class, ZoneId::getId),
            Typed.of("labels", "String[]", "varchar(40) array", r -> new String[] {text(r), null, text(r)}),
            Typed.of("numbers", "List<Long>", "bigint array", r -> Arrays.asList(r.nextLong(), null, 7L))
                    .bound(Object.class, list -> ((List<?>) list).toArray()),
            Typed.of("digits", "int[]", "integer array", r -> new int[] {r.nextInt(), r.nextInt()})
                    .bound(int[].class, ints -> Arrays.stream(ints).boxed().toArray()),
            Typed.of("json", "String", "json", r -> "{\"a\":" + r.nextInt() + "}"),
            Typed.of("address.street", "String", "varchar(40)", RowsDatabaseTest::text),
            Typed.of("address.geo.lat", "double", "float(53)", Random::nextDouble),
            Typed.of("address.geo.lon", "double", "float(53)", Random::nextDouble));

    @Test
    void h2() throws Exception {
        try (Connection connection = H2.connect(H2.inMemory())) {
            rowsComeBackEqual(connection, Typed::h2);
        }
    }

    /** No arrays, and no type that keeps a zone; MariaDB's "timestamp" ends in 2038. */
    @Test
    void mariaDb() throws Exception {
        MariaDb server = MariaDb.shared();
        columns =
                COLUMNS.stream().map(Typed::onMariaDb).flatMap(Optional::stream).toList();
        try (Connection connection = server.connect(server.newDatabase())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set sql_mode = concat(@@sql_mode, ',ANSI_QUOTES')");
            }
            rowsComeBackEqual(connection, Typed::h2);
        }
    }

    /** The same without a type of UUIDs. */
    @Test
    void mySql() throws Exception {
        assumeTrue(MySql.available().yes(), MySql.available().reason());
        MySql server = MySql.shared();
        columns = COLUMNS.stream().map(Typed::onMySql).flatMap(Optional::stream).toList();
        try (Connection connection = server.connect(server.newDatabase())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set sql_mode = concat(@@sql_mode, ',ANSI_QUOTES')");
            }
            rowsComeBackEqual(connection, Typed::h2);
        }
    }

    /** No arrays, no type that keeps a zone, and numbers are floating beyond 64 bits. */
    @Test
    void sqlite() throws Exception {
        columns =
                COLUMNS.stream().map(Typed::onSqlite).flatMap(Optional::stream).toList();
        database = "sqlite";
        try (Connection connection = Sqlite.connect(Sqlite.newDatabase())) {
            rowsComeBackEqual(connection, Typed::h2);
        }
    }

    @Test
    void postgreSql() throws Exception {
        PostgreSql server = PostgreSql.shared();
        try (Connection connection = server.connect(server.newDatabase())) {
            rowsComeBackEqual(connection, Typed::postgres);
        }
    }

    private void rowsComeBackEqual(Connection connection, Function<Typed, String> physical) throws Exception {
        Schema schema = schema(physical);
        create(connection, schema);
        Map<String, String> sources = new TreeMap<>();
        ModelGenerator.generate(schema, ModelOptions.plain()).forEach(file -> sources.put(file.path(), file.text()));
        assertThat(JavaCompilation.compile(sources, classes)).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Class<?> write = loader.loadClass("com.acme.shop.write.OddWrite");
            List<Object> written = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                written.add(make(write, ""));
                insert(connection, i, written.get(i));
            }
            List<Object> read = read(connection, loader.loadClass("com.acme.shop.read.OddRows"));
            assertThat(read).hasSize(ROWS);
            for (int i = 0; i < ROWS; i++) {
                assertThat(read.get(i))
                        .usingRecursiveComparison()
                        .ignoringFields("id")
                        .isEqualTo(written.get(i));
            }
            assertThat(read).anySatisfy(row -> assertThat(value(row, "address")).isNull());
        }
    }

    private static List<Object> read(Connection connection, Class<?> rows) throws Exception {
        String sql = (String) rows.getField("SQL").get(null);
        Method mapRow = rows.getMethod("mapRow", ResultSet.class, int.class);
        List<Object> read = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql + " order by e.id")) {
            while (result.next()) {
                read.add(mapRow.invoke(null, result, read.size()));
            }
        }
        return read;
    }

    /** A record of random values, a quarter of them null; null itself where all parts of an embedded one are. */
    private Object make(Class<?> type, String prefix) throws Exception {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + component.getName();
            values.add(component.getType().isRecord() ? make(component.getType(), path + ".") : random(path));
        }
        boolean empty = values.stream().allMatch(value -> value == null);
        return empty && !prefix.isEmpty() ? null : type.getDeclaredConstructors()[0].newInstance(values.toArray());
    }

    private Object random(String path) {
        Typed typed = columns.stream()
                .filter(column -> column.path().equals(path))
                .findFirst()
                .orElseThrow();
        return random.nextInt(4) == 0 ? null : typed.value().apply(random);
    }

    private void create(Connection connection, Schema schema) throws Exception {
        String columns = schema.tables().values().iterator().next().columns().stream()
                .map(RowsDatabaseTest::definition)
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table \"Odd Table\" (" + columns + ")");
        }
    }

    private static String definition(Column column) {
        return quoted(column.name().toString()) + " "
                + column.databaseTypes().values().iterator().next();
    }

    private static String quoted(String name) {
        return name.replace('`', '"');
    }

    private void insert(Connection connection, long id, Object write) throws Exception {
        String product = connection.getMetaData().getDatabaseProductName();
        boolean text = List.of("MariaDB", "MySQL", "SQLite").contains(product);
        boolean h2 = product.equals("H2");
        String names = columns.stream().map(typed -> quoted(typed.columnName())).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(typed -> !typed.path().equals("json") || text ? "?" : h2 ? "? format json" : "?::json")
                .collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into \"Odd Table\" (id, " + names + ") values (" + id + ", " + values + ")")) {
            for (int i = 0; i < columns.size(); i++) {
                bind(
                        connection,
                        insert,
                        i + 1,
                        columns.get(i),
                        value(write, columns.get(i).path()));
            }
            insert.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement insert, int index, Typed typed, Object value)
            throws Exception {
        Object bound = value == null ? null : typed.bound().apply(value);
        if (bound instanceof Object[] elements) {
            String element = typed.h2().replaceAll("[ (].*", "");
            insert.setArray(index, connection.createArrayOf(element, elements));
        } else {
            insert.setObject(index, bound);
        }
    }

    private static Object value(Object row, String path) throws ReflectiveOperationException {
        Object value = row;
        for (String name : path.split("\\.")) {
            value = value == null ? null : value.getClass().getMethod(name).invoke(value);
        }
        return value;
    }

    private Schema schema(Function<Typed, String> physical) {
        ColumnSpec[] specifications = columns.stream()
                .map(typed -> specification(typed, physical.apply(typed)))
                .toArray(ColumnSpec[]::new);
        Schema schema =
                Tables.schema(table("`Odd Table`", "Odd").columns(Tables.id()).columns(specifications));
        return schema.withTables(schema.tables().values().stream()
                .map(odd -> odd.toBuilder()
                        .columns(odd.columns().stream().map(this::ofDatabase).toList())
                        .build())
                .toList());
    }

    private Column ofDatabase(Column column) {
        return column.toBuilder()
                .databaseTypes(Map.of(database, column.databaseTypes().get("h2")))
                .build();
    }

    private static ColumnSpec specification(Typed typed, String physical) {
        ColumnSpec column =
                column(typed.columnName(), typed.path(), typed.type()).physical(physical);
        return switch (typed.path()) {
            case "unit" -> column.constants(false, names(ChronoUnit.values()));
            case "weekday" -> column.constants(true, names(DayOfWeek.values()));
            default -> column;
        };
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0x20, 0x2FF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static LocalTime time(Random random) {
        return LocalTime.ofSecondOfDay(random.nextInt(86400)).plusNanos(1000L * random.nextInt(1000000));
    }

    private static ZoneOffset zone(Random random) {
        return ZoneOffset.ofHoursMinutes(random.nextInt(12), random.nextInt(60));
    }

    /** From the year 1 to about 9999, to the microsecond. */
    private static Instant instant(Random random) {
        long second = Instant.parse("0001-01-02T00:00:00Z").getEpochSecond() + (long) (random.nextDouble() * 3.1e11);
        return Instant.ofEpochSecond(second, 1000L * random.nextInt(1000000));
    }

    /** What {@link Timestamp} converts exactly: no Julian calendar, no hour that a time zone skips. */
    private static Instant recent(Random random) {
        return LocalDate.of(1980 + random.nextInt(40), 1 + random.nextInt(12), 10)
                .atTime(12, random.nextInt(60))
                .atZone(ZoneId.systemDefault())
                .toInstant();
    }

    /** MariaDB takes no other bits for a UUID. */
    private static UUID version4(Random random) {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 2L << 62);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static Time milliseconds(LocalTime time) {
        return new Time(Timestamp.valueOf(LocalDate.EPOCH.atTime(time)).getTime());
    }

    private static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(duration.getNano()));
    }
}
