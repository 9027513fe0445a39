package dev.migrate.runner.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows in columns that are as wide as their widest cell. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... titles) {
        rows.add(Arrays.asList(titles));
    }

    /** @param cells null for an empty one */
    void row(String... cells) {
        rows.add(Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell.replace('\n', ' '))
                .toList());
    }

    /** With a rule below the titles; each line ends with LF. */
    String text() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(rows.get(i), widths, out);
            if (i == 0) {
                line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, out);
            }
        }
        return out.toString();
    }

    private static void line(List<String> cells, int[] widths, StringBuilder out) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : "  ")
                    .append(cells.get(i))
                    .append(" ".repeat(widths[i] - cells.get(i).length()));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
