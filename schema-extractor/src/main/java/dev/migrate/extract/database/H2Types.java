package dev.migrate.extract.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The types of H2's columns as SQL spells them, which the information schema shows in parts only. */
final class H2Types {

    private static final String PARTS = """
            %s_schema, %s_name, dtd_identifier, data_type, character_maximum_length, declared_data_type,
              declared_numeric_precision, declared_numeric_scale, datetime_precision, interval_type, interval_precision,
              maximum_cardinality, geometry_type, geometry_srid
            """;

    private static final String TYPES = "select " + PARTS.replace("%s", "table") + " from information_schema.columns"
            + " union all select " + PARTS.replace("%s", "object") + " from information_schema.element_types"
            + " where object_type = 'TABLE'";

    private static final String ELEMENTS = "select object_schema, object_name, collection_type_identifier,"
            + " dtd_identifier from information_schema.element_types where object_type = 'TABLE'";

    private static final String VALUES = "select object_schema, object_name, enum_identifier, value_ordinal, value_name"
            + " from information_schema.enum_values where object_type = 'TABLE'";

    private final Map<Key, String> types = new HashMap<>();
    private final Map<Key, String> cardinalities = new HashMap<>();
    private final Map<Key, String> elements = new HashMap<>();
    private final Map<Key, Map<Integer, String>> values = new HashMap<>();

    private record Key(String schema, String table, String type) {
        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString(1), row.getString(2), row.getString(3));
        }
    }

    static H2Types read(Query query) throws SQLException {
        H2Types types = new H2Types();
        query.each(ELEMENTS, row -> types.elements.put(Key.of(row), row.getString(4)));
        query.each(
                VALUES,
                row -> types.values
                        .computeIfAbsent(Key.of(row), key -> new TreeMap<>())
                        .put(row.getInt(4), row.getString(5)));
        query.each(TYPES, row -> {
            types.types.put(Key.of(row), type(row));
            types.cardinalities.put(Key.of(row), row.getString(12));
        });
        return types;
    }

    /** A column's type by its descriptor. */
    String of(String schema, String table, String identifier) {
        Key key = new Key(schema, table, identifier);
        String element = elements.get(key);
        if (element != null) {
            return of(schema, table, element) + " array[" + cardinalities.get(key) + "]";
        }
        return values.containsKey(key) ? enumeration(values.get(key)) : types.get(key);
    }

    private static String enumeration(Map<Integer, String> constants) {
        return constants.values().stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "enum(", ")"));
    }

    private static String type(ResultSet row) throws SQLException {
        String type = row.getString(4).toLowerCase(Locale.ROOT);
        String length = row.getString(5);
        String fraction = row.getString(9);
        String interval = row.getString(10);
        if (length != null) {
            return type + "(" + length + ")";
        }
        if (interval != null) {
            return type + " " + interval + "(" + row.getString(11) + "," + fraction + ")";
        }
        if (fraction != null) {
            return temporal(type, fraction);
        }
        String geometry = row.getString(13);
        return (row.getString(6) == null ? type : declared(row).toLowerCase(Locale.ROOT))
                + (geometry == null ? "" : "(" + geometry + "," + row.getString(14) + ")");
    }

    private static String temporal(String type, String precision) {
        int zone = type.indexOf(" with");
        return type.equals("date")
                ? type
                : zone < 0
                        ? type + "(" + precision + ")"
                        : type.substring(0, zone) + "(" + precision + ")" + type.substring(zone);
    }

    private static String declared(ResultSet row) throws SQLException {
        String precision = row.getString(7);
        String scale = row.getString(8);
        return row.getString(6) + (precision == null ? "" : "(" + precision + (scale == null ? "" : "," + scale) + ")");
    }
}
