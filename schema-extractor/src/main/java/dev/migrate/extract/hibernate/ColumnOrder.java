package dev.migrate.extract.hibernate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.hibernate.boot.model.internal.FkSecondPass;
import org.hibernate.boot.model.relational.ColumnOrderingStrategyLegacy;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * A table's columns in the order of creation, made stable.
 *
 * <p>Since version 7 Hibernate binds the associations within an id in the order of identity hashes, so where it is told not to
 * order columns, theirs change places from one run to the next. They stay where such columns are, in the order of the primary key.
 */
final class ColumnOrder {

    private static final boolean STABLE = Arrays.stream(FkSecondPass.class.getDeclaredMethods())
            .anyMatch(method -> method.getName().equals("hashCode"));

    private final AttributeMap attributes;
    private final boolean stable;

    ColumnOrder(Model model) {
        this.attributes = model.attributes();
        this.stable = STABLE
                || !(model.metadata().getMetadataBuildingOptions().getColumnOrderingStrategy()
                        instanceof ColumnOrderingStrategyLegacy);
    }

    List<Column> of(Table table) {
        List<Column> columns = new ArrayList<>(table.getColumns());
        if (stable || !table.hasPrimaryKey()) {
            return columns;
        }
        List<Column> unstable = table.getPrimaryKey().getColumns().stream()
                .filter(column -> attributes.isAssociation(table, column))
                // the key's own may know less, such as no length
                .map(table::getColumn)
                .toList();
        Iterator<Column> inKeyOrder = unstable.iterator();
        columns.replaceAll(column -> unstable.contains(column) ? inKeyOrder.next() : column);
        return columns;
    }
}
