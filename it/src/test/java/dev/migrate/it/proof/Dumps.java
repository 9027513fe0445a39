package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two dumps so that a failure shows the statements that differ, not thousands that don't. */
final class Dumps {

    private Dumps() {}

    static void assertSame(List<String> actual, List<String> expected) {
        assertThat(only(actual, expected) + only(expected, actual))
                .as(
                        "statements of one database only: %s in the actual, then %s in the expected",
                        actual.size(), expected.size())
                .isEmpty();
        assertThat(actual).isEqualTo(expected);
    }

    /**
     * {@link #withoutColumnOrder} with a question mark for the names that Hibernate makes up for unique keys out of the names
     * of table and columns: when those are renamed, the key keeps the name that it has.
     */
    static List<String> withoutMadeUpNames(List<String> dump) {
        return withoutColumnOrder(dump.stream()
                .map(statement -> statement.replaceAll("\\bUK[0-9a-z]{20,}\\b", "UK?"))
                .toList());
    }

    /** The columns of each table in the order of their text: a column that is added later comes last, wherever it would be created. */
    static List<String> withoutColumnOrder(List<String> dump) {
        return dump.stream().map(Dumps::withoutColumnOrder).toList();
    }

    private static String withoutColumnOrder(String statement) {
        List<String> lines = statement.lines().toList();
        if (!lines.get(0).matches("CREATE .*TABLE .*\\(")) {
            return statement;
        }
        Stream<String> columns = lines.subList(1, lines.size() - 1).stream()
                .map(line -> line.replaceFirst(",$", ""))
                .sorted();
        return Stream.of(Stream.of(lines.get(0)), columns, Stream.of(lines.get(lines.size() - 1)))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static String only(List<String> in, List<String> notIn) {
        List<String> rest = new ArrayList<>(in);
        notIn.forEach(rest::remove);
        return rest.isEmpty() ? "" : "\n" + String.join("\n", rest) + "\n--------";
    }
}
