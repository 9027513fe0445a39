package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Formula;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;

/** Reads keys and indexes: those that Hibernate's create script makes, in an order that no hash decides. */
final class ConstraintReader {

    private final Model model;

    ConstraintReader(Model model) {
        this.model = model;
    }

    /** The primary key, or {@code null}. */
    PrimaryKey primaryKey(Table table) {
        org.hibernate.mapping.PrimaryKey key = table.getPrimaryKey();
        if (key == null) {
            return null;
        }
        org.hibernate.mapping.UniqueKey ordering = key.getOrderingUniqueKey();
        Identifier name = ordering != null && ordering.isNameExplicit() ? Names.constraint(ordering.getName()) : null;
        return new PrimaryKey(name, Names.columns(table, key.getColumns()));
    }

    /** By name. */
    List<Index> indexes(Table table) {
        return table.getIndexes().values().stream()
                .map(index -> index(table, index))
                .sorted(Comparator.comparing(Index::name))
                .toList();
    }

    private Index index(Table table, org.hibernate.mapping.Index index) {
        new Strangers(model)
                .refuse(
                        table,
                        "index '" + index.getName() + "'",
                        index.getSelectables().stream()
                                .filter(Column.class::isInstance)
                                .map(Column.class::cast)
                                .toList());
        Map<Selectable, String> orders = index.getSelectableOrderMap();
        Identifier name = Names.constraint(index.getQuotedName(model.dialect()));
        return new Index(
                name,
                model.generatedNames().contains(name.text()),
                index.isUnique(),
                index.getSelectables().stream()
                        .map(part -> part(table, part, orders.get(part)))
                        .toList(),
                Portable.options(index));
    }

    private static Index.Part part(Table table, Selectable part, String order) {
        return part instanceof Formula formula
                ? new Index.Part(null, formula.getFormula(), isDescending(order))
                : new Index.Part(Names.column(table, (Column) part), null, isDescending(order));
    }

    static boolean isDescending(String order) {
        return order != null && order.strip().toLowerCase(Locale.ROOT).startsWith("desc");
    }

    /** By columns. */
    List<ForeignKey> foreignKeys(Table table) {
        return Portable.foreignKeys(table).stream()
                .filter(key -> key.isCreationEnabled() && key.isPhysicalConstraint() && isMade(key))
                .map(key -> foreignKey(table, key))
                .sorted(Comparator.comparing((ForeignKey key) -> key.columns().toString())
                        .thenComparing(key -> key.target().toString()))
                .toList();
    }

    /** SQLite's dialect makes none, because it can't add one to a table that exists; a view has no rows to refer to. */
    private boolean isMade(org.hibernate.mapping.ForeignKey key) {
        return key.getReferencedTable().getViewQuery() == null && created(key).length > 0;
    }

    private String[] created(org.hibernate.mapping.ForeignKey key) {
        return model.dialect()
                .getForeignKeyExporter()
                .getSqlCreateStrings(key, model.metadata(), model.names().context());
    }

    private ForeignKey foreignKey(Table table, org.hibernate.mapping.ForeignKey key) {
        Table target = key.getReferencedTable();
        List<Column> targetColumns =
                key.isReferenceToPrimaryKey() ? target.getPrimaryKey().getColumns() : key.getReferencedColumns();
        Identifier name = model.names().foreignKey(key.getName());
        return new ForeignKey(
                name,
                model.generatedNames().contains(name.text()),
                Names.columns(table, key.getColumns()),
                model.names().qualified(target.getQualifiedTableName()),
                Names.columns(target, targetColumns),
                Portable.options(key) == null ? onDelete(key) : null,
                Portable.options(key) == null ? key.getKeyDefinition() : wholeDefinition(key));
    }

    /** Options stand behind everything else, so a key that has some is kept as Hibernate words all of it. */
    private String wholeDefinition(org.hibernate.mapping.ForeignKey key) {
        String sql = created(key)[0];
        String start = key.getKeyDefinition() == null ? "foreign key (" : key.getKeyDefinition();
        return sql.substring(sql.indexOf(start));
    }

    private static String onDelete(org.hibernate.mapping.ForeignKey key) {
        OnDeleteAction action = key.getOnDeleteAction();
        return action == null || action == OnDeleteAction.NO_ACTION ? null : action.toSqlString();
    }
}
