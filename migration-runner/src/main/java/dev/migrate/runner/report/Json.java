package dev.migrate.runner.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes maps, lists, strings, numbers and booleans as JSON, indented by two spaces. Null values of a map are left out. */
final class Json {
    private Json() {}

    /** An ordered object from names and values in turn. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    static String text(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, "\n", out);
        return out.append('\n').toString();
    }

    private static void write(Object value, String newLine, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            object(map, newLine, out);
        } else if (value instanceof Collection<?> list) {
            list(list, newLine, out);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            string(value.toString(), out);
        }
    }

    private static void object(Map<?, ?> map, String newLine, StringBuilder out) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() != null) {
                out.append(separator).append(newLine).append("  ");
                string(entry.getKey().toString(), out);
                write(entry.getValue(), newLine + "  ", out.append(": "));
                separator = ",";
            }
        }
        out.append(separator.equals("{") ? "{}" : newLine + "}");
    }

    private static void list(Collection<?> list, String newLine, StringBuilder out) {
        boolean flat = list.stream().noneMatch(element -> element instanceof Map);
        String separator = "[";
        for (Object element : list) {
            out.append(separator);
            out.append(flat ? separator.equals("[") ? "" : " " : newLine + "  ");
            write(element, newLine + "  ", out);
            separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : flat ? "]" : newLine + "]");
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' || c == 0x2028 || c == 0x2029 ? escape(c) : String.valueOf(c));
            }
        }
        out.append('"');
    }

    private static String escape(char c) {
        return "\\u" + Integer.toHexString(0x10000 | c).substring(1);
    }
}
