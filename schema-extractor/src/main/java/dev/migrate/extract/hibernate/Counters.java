package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Table.Counter;
import dev.migrate.schema.model.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.DatabaseStructure;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Table;

/** What a row of a generator's table counts. */
final class Counters {

    private Counters() {}

    /** The counter, or {@code null} where no generator counts in the row. */
    static Counter of(Model model, Table table, Row row) {
        Identifier column = null;
        long increment = 0;
        List<IdColumn> ids = new ArrayList<>();
        for (var entry : model.attributes().idGenerators().entrySet()) {
            Place place = place(entry.getValue());
            Optional<Column> id = id(entry.getKey());
            if (place != null && id.isPresent() && place.isIn(table, row)) {
                column = place.column(table, row);
                increment = Math.max(increment, place.increment());
                ids.add(new IdColumn(
                        model.names().qualified(entry.getKey().getQualifiedTableName()), Names.column(id.get())));
            }
        }
        ids.sort(java.util.Comparator.comparing(IdColumn::toString));
        return ids.isEmpty() ? null : new Counter(column, increment, ids);
    }

    private static Optional<Column> id(Table table) {
        PrimaryKey key = table.getPrimaryKey();
        return key == null || key.getColumns().size() != 1
                ? Optional.empty()
                : Optional.of(key.getColumns().get(0));
    }

    private static Place place(Generator generator) {
        if (generator instanceof TableGenerator counting) {
            return new Place(
                    counting.getTableName(),
                    counting.getSegmentValue(),
                    counting.getValueColumnName(),
                    counting.getIncrementSize());
        }
        if (generator instanceof SequenceStyleGenerator style
                && !style.getDatabaseStructure().isPhysicalSequence()) {
            DatabaseStructure structure = style.getDatabaseStructure();
            return new Place(structure.getPhysicalName().render(), null, null, structure.getIncrementSize());
        }
        return null;
    }

    /**
     * Where a generator counts.
     *
     * @param segment the value that tells its row from others, or {@code null} where there is one row
     * @param value the name of the column that holds the number, or {@code null} where there is one column
     */
    private record Place(String table, String segment, String value, long increment) {

        boolean isIn(Table other, Row row) {
            boolean sameTable =
                    plain(table).equals(plain(other.getQualifiedTableName().render()));
            String literal = segment == null ? null : "'" + segment.replace("'", "''") + "'";
            return sameTable && (literal == null || row.values().containsValue(literal));
        }

        Identifier column(Table other, Row row) {
            return value == null
                    ? row.values().firstKey()
                    : row.values().keySet().stream()
                            .filter(name -> plain(name.text()).equals(plain(value)))
                            .findFirst()
                            .orElseThrow();
        }

        private static String plain(String name) {
            return name.replaceAll("[`\"\\[\\]]", "").toLowerCase(Locale.ROOT);
        }
    }
}
