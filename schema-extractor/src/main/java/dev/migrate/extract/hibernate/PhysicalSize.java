package dev.migrate.extract.hibernate;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a physical type.
 *
 * @param length of a character or binary type, or {@code null}
 * @param precision of a decimal or temporal type, or {@code null}
 * @param scale of a decimal type, or {@code null}
 */
record PhysicalSize(Integer length, Integer precision, Integer scale) {

    private static final PhysicalSize NONE = new PhysicalSize(null, null, null);
    private static final Pattern SIZED = Pattern.compile("([a-z ]*[a-z0-9])\\s*\\((\\d+)(?:\\s*,\\s*(\\d+))?\\).*");
    private static final Pattern ARRAY = Pattern.compile(".*(\\[\\d*]|\\barray\\b.*)");
    private static final Pattern SEQUENCE_OF_UNITS =
            Pattern.compile("n?(var)?char\\w*|.*character.*|.*(binary|raw).*|.*[bc]lob");
    private static final Pattern DECIMAL = Pattern.compile("numeric|decimal|number|dec");
    private static final Pattern TEMPORAL = Pattern.compile("(timestamp|time|datetime)\\d*");

    /** A model has few types, and many columns of each. */
    private static final Map<String, PhysicalSize> KNOWN = new ConcurrentHashMap<>();

    static PhysicalSize of(String type) {
        return KNOWN.computeIfAbsent(type, PhysicalSize::parsed);
    }

    private static PhysicalSize parsed(String type) {
        String text = type.toLowerCase(Locale.ROOT).strip();
        Matcher sized = SIZED.matcher(text);
        if (ARRAY.matcher(text).matches() || !sized.matches() || sized.group(2).length() > 9) {
            return NONE;
        }
        Integer first = Integer.valueOf(sized.group(2));
        String name = sized.group(1);
        if (SEQUENCE_OF_UNITS.matcher(name).matches()) {
            return new PhysicalSize(first, null, null);
        }
        if (DECIMAL.matcher(name).matches()) {
            return new PhysicalSize(
                    null, first, sized.group(3) == null ? Integer.valueOf(0) : Integer.valueOf(sized.group(3)));
        }
        return TEMPORAL.matcher(name).matches() ? new PhysicalSize(null, first, null) : NONE;
    }
}
