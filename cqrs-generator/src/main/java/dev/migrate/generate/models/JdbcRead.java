package dev.migrate.generate.models;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.migrate.schema.model.Attribute.Enumeration;
import dev.migrate.schema.model.Column;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How plain JDBC reads a column as its Java type, null included.
 *
 * @param code the expression; it reads the column {@code ++column} of {@code row}
 * @param helpers what it calls
 */
record JdbcRead(CodeBlock code, Set<JdbcHelper> helpers) {

    private static final Pattern COLLECTION = Pattern.compile("java\\.util\\.(List|Set|Collection)<([\\w.]+)>");

    private static final Map<String, JdbcHelper> PRIMITIVES = Map.of(
            "java.lang.Boolean", JdbcHelper.BOOLEAN,
            "java.lang.Byte", JdbcHelper.BYTE,
            "java.lang.Short", JdbcHelper.SHORT,
            "java.lang.Integer", JdbcHelper.INTEGER,
            "java.lang.Long", JdbcHelper.LONG,
            "java.lang.Float", JdbcHelper.FLOAT,
            "java.lang.Double", JdbcHelper.DOUBLE);

    private static final Set<PhysicalKind> NUMBERS = Set.of(
            PhysicalKind.SMALLINT,
            PhysicalKind.INTEGER,
            PhysicalKind.BIGINT,
            PhysicalKind.NUMERIC,
            PhysicalKind.REAL,
            PhysicalKind.DOUBLE);

    JdbcRead {
        helpers = Set.copyOf(helpers);
    }

    /** How the column is read; nothing where that takes the entity's own converter. */
    static Optional<JdbcRead> of(Component leaf) {
        Column column = leaf.column();
        PhysicalKind kind = PhysicalKind.of(column);
        Enumeration enumeration =
                column.attribute() == null ? null : column.attribute().enumeration();
        if (enumeration != null) {
            return Optional.of(enumeration(leaf, enumeration));
        }
        if (leaf.type().startsWith("java.util.")
                        && COLLECTION.matcher(leaf.type()).matches()
                || leaf.isArray()) {
            return container(leaf.type(), kind);
        }
        return Optional.ofNullable(
                PRIMITIVES.containsKey(leaf.type()) ? primitive(leaf.type(), kind) : value(leaf, kind));
    }

    private static JdbcRead primitive(String type, PhysicalKind kind) {
        boolean fits = kind == PhysicalKind.UNKNOWN
                || (type.equals("java.lang.Boolean") ? kind == PhysicalKind.BOOLEAN : NUMBERS.contains(kind));
        JdbcHelper helper = PRIMITIVES.get(type);
        return fits ? new JdbcRead(CodeBlock.of("$L(row, ++column)", helper.methodName()), Set.of(helper)) : null;
    }

    private static JdbcRead enumeration(Component leaf, Enumeration enumeration) {
        TypeName type = TypeNames.of(leaf.type());
        boolean named = leaf.isEnumByName();
        if (!enumeration.ordinal()) {
            return named ? plain("getString") : mapped("getString", "$T::valueOf", type);
        }
        CodeBlock constants = named ? constants(enumeration) : CodeBlock.of("$T.values()", type);
        return mapped(CodeBlock.of("getInteger(row, ++column)"), "read -> $L[read]", constants)
                .and(JdbcHelper.INTEGER);
    }

    private static CodeBlock constants(Enumeration enumeration) {
        return enumeration.constants().stream()
                .map(constant -> CodeBlock.of("$S", constant))
                .collect(CodeBlock.joining(", ", "new String[] {", "}"));
    }

    private static JdbcRead value(Component leaf, PhysicalKind kind) {
        boolean unknown = kind == PhysicalKind.UNKNOWN;
        boolean number = unknown || NUMBERS.contains(kind);
        boolean text = unknown || kind == PhysicalKind.TEXT;
        return switch (leaf.type()) {
            case "java.lang.String" -> text(kind);
            case "java.lang.Character" ->
                text ? mapped("getString", "read -> read.isEmpty() ? null : read.charAt(0)") : null;
            case "java.math.BigDecimal" -> number ? plain("getBigDecimal") : null;
            case "java.math.BigInteger" ->
                number ? mapped("getBigDecimal", "$T::toBigIntegerExact", BigDecimal.class) : null;
            case "java.time.Duration" -> number ? duration() : null;
            case "java.time.Year" ->
                number
                        ? mapped(CodeBlock.of("getInteger(row, ++column)"), "$T::of", Year.class)
                                .and(JdbcHelper.INTEGER)
                        : null;
            case "java.util.UUID" -> uuid(kind);
            case "java.util.Locale" ->
                text ? mapped("getString", "read -> $T.forLanguageTag(read.replace('_', '-'))", Locale.class) : null;
            case "java.time.ZoneId", "java.time.ZoneOffset" ->
                text ? mapped("getString", "$T::of", TypeNames.of(leaf.type())) : null;
            case "java.util.TimeZone" ->
                text ? mapped("getString", "$T::getTimeZone", TypeNames.of(leaf.type())) : null;
            case "java.util.Currency" ->
                text ? mapped("getString", "$T::getInstance", TypeNames.of(leaf.type())) : null;
            default -> leaf.type().startsWith("java.") ? temporal(leaf, kind) : null;
        };
    }

    private static JdbcRead text(PhysicalKind kind) {
        return switch (kind) {
            case TEXT, ENUM, JSON, UNKNOWN -> plain("getString");
            case LARGE_OBJECT -> new JdbcRead(CodeBlock.of("getText(row, ++column)"), Set.of(JdbcHelper.TEXT));
            default -> null;
        };
    }

    private static JdbcRead uuid(PhysicalKind kind) {
        return switch (kind) {
            case UUID, UNKNOWN -> object(UUID.class);
            case TEXT -> mapped("getString", "$T::fromString", UUID.class);
            case BINARY ->
                mapped(
                        "getBytes",
                        "read -> new $T($T.wrap(read).getLong(), $T.wrap(read).getLong(8))",
                        UUID.class,
                        ByteBuffer.class,
                        ByteBuffer.class);
            default -> null;
        };
    }

    /** Hibernate stores nanoseconds. */
    private static JdbcRead duration() {
        return mapped(
                "getBigDecimal",
                "read -> $T.ofSeconds(read.movePointLeft(9).toBigInteger().longValueExact(),"
                        + " read.remainder($T.TEN.pow(9)).longValueExact())",
                Duration.class,
                BigDecimal.class);
    }

    private static JdbcRead temporal(Component leaf, PhysicalKind kind) {
        boolean zoned = kind == PhysicalKind.TIMESTAMP_WITH_ZONE || kind == PhysicalKind.UNKNOWN;
        boolean local = kind == PhysicalKind.TIMESTAMP;
        return switch (leaf.type()) {
            case "java.time.LocalDate" -> kind == PhysicalKind.DATE ? object(LocalDate.class) : null;
            case "java.time.LocalTime" -> kind == PhysicalKind.TIME ? time(leaf.column()) : null;
            case "java.time.OffsetTime" -> kind == PhysicalKind.TIME_WITH_ZONE ? object(OffsetTime.class) : null;
            case "java.time.LocalDateTime" -> local ? object(LocalDateTime.class) : null;
            case "java.time.Instant" -> zoned ? offset("toInstant") : local ? instant(leaf.column()) : null;
            case "java.time.OffsetDateTime" -> zoned ? object(OffsetDateTime.class) : null;
            case "java.time.ZonedDateTime" -> zoned ? offset("toZonedDateTime") : null;
            case "java.sql.Date" -> kind == PhysicalKind.DATE ? plain("getDate") : null;
            case "java.sql.Time" -> kind == PhysicalKind.TIME ? plain("getTime") : null;
            case "java.sql.Timestamp" -> zoned || local ? plain("getTimestamp") : null;
            case "java.util.Date" -> date(kind);
            default -> null;
        };
    }

    /** SQLite's driver drops a time's fraction unless it reads a moment. */
    private static JdbcRead time(Column column) {
        return column.databaseTypes().keySet().equals(Set.of("sqlite"))
                ? mapped("getTimestamp", "read -> read.toLocalDateTime().toLocalTime()")
                : object(LocalTime.class);
    }

    private static JdbcRead date(PhysicalKind kind) {
        return switch (kind) {
            case DATE -> plain("getDate");
            case TIME -> plain("getTime");
            case TIMESTAMP, TIMESTAMP_WITH_ZONE -> plain("getTimestamp");
            default -> null;
        };
    }

    /** MySQL's {@code datetime} holds UTC, as Hibernate writes it; {@code timestamp} holds the time of the JVM's zone. */
    private static JdbcRead instant(Column column) {
        boolean datetime = column.databaseTypes().values().stream()
                .anyMatch(type -> PhysicalTypes.bare(type).equals("datetime"));
        return datetime
                ? mapped(
                        CodeBlock.of("row.getObject(++column, $T.class)", LocalDateTime.class),
                        "read -> read.toInstant($T.UTC)",
                        ZoneOffset.class)
                : mapped("getTimestamp", "$T::toInstant", Timestamp.class);
    }

    private static JdbcRead offset(String conversion) {
        return mapped(
                CodeBlock.of("row.getObject(++column, $T.class)", OffsetDateTime.class),
                "$T::" + conversion,
                OffsetDateTime.class);
    }

    private static Optional<JdbcRead> container(String type, PhysicalKind kind) {
        if (type.equals("byte[]")) {
            return Optional.ofNullable(bytes(kind));
        }
        if (type.equals("char[]")) {
            return Optional.ofNullable(
                    kind == PhysicalKind.TEXT ? mapped("getString", "$T::toCharArray", String.class) : null);
        }
        return kind == PhysicalKind.ARRAY ? array(type) : Optional.empty();
    }

    private static JdbcRead bytes(PhysicalKind kind) {
        return switch (kind) {
            case BINARY, UNKNOWN -> plain("getBytes");
            case LARGE_OBJECT -> new JdbcRead(CodeBlock.of("getBlob(row, ++column)"), Set.of(JdbcHelper.BLOB));
            default -> null;
        };
    }

    private static final Map<String, String> UNBOXED = Map.of(
            "int[]", "java.lang.Integer:mapToInt:intValue",
            "long[]", "java.lang.Long:mapToLong:longValue",
            "double[]", "java.lang.Double:mapToDouble:doubleValue");

    /** The element types that drivers hand out as they are. */
    private static final Set<String> ELEMENTS = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.lang.Boolean",
            "java.math.BigDecimal",
            "java.util.UUID");

    private static Optional<JdbcRead> array(String type) {
        if (UNBOXED.containsKey(type)) {
            String[] how = UNBOXED.get(type).split(":");
            return Optional.of(mapped(
                            elements(how[0]),
                            "read -> $T.stream(read)." + how[1] + "($T::" + how[2] + ").toArray()",
                            Arrays.class,
                            TypeNames.of(how[0]))
                    .and(JdbcHelper.ARRAY));
        }
        Matcher collection = COLLECTION.matcher(type);
        if (!collection.matches()) {
            String element = type.substring(0, type.length() - 2);
            return ELEMENTS.contains(element)
                    ? Optional.of(new JdbcRead(elements(element), Set.of(JdbcHelper.ARRAY)))
                    : Optional.empty();
        }
        Class<?> made = collection.group(1).equals("Set") ? LinkedHashSet.class : ArrayList.class;
        return ELEMENTS.contains(collection.group(2))
                ? Optional.of(
                        mapped(elements(collection.group(2)), "read -> new $T<>($T.asList(read))", made, Arrays.class)
                                .and(JdbcHelper.ARRAY))
                : Optional.empty();
    }

    private static CodeBlock elements(String element) {
        return CodeBlock.of("getArray(row, ++column, $T[].class)", TypeNames.of(element));
    }

    private static JdbcRead plain(String getter) {
        return new JdbcRead(CodeBlock.of("row.$L(++column)", getter), Set.of());
    }

    private static JdbcRead object(Class<?> type) {
        return new JdbcRead(CodeBlock.of("row.getObject(++column, $T.class)", type), Set.of());
    }

    private static JdbcRead mapped(String getter, String function, Object... arguments) {
        return mapped(plain(getter).code(), function, arguments);
    }

    private static JdbcRead mapped(CodeBlock read, String function, Object... arguments) {
        return new JdbcRead(
                CodeBlock.of("map($L, $L)", read, CodeBlock.of(function, arguments)), Set.of(JdbcHelper.MAP));
    }

    private JdbcRead and(JdbcHelper helper) {
        List<JdbcHelper> all = new ArrayList<>(helpers);
        all.add(helper);
        return new JdbcRead(code, Set.copyOf(all));
    }
}
