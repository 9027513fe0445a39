package dev.migrate.extract.hibernate;

import dev.migrate.extract.hibernate.Findings.Place;
import dev.migrate.schema.model.Column;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.dialect.identity.IdentityColumnSupport;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Table;
import org.hibernate.type.SqlTypes;

/** Reads a column: its physical shape and the attribute that maps it. */
final class ColumnReader {

    private final Model model;

    ColumnReader(Model model) {
        this.model = model;
    }

    /** The column, or nothing where a finding forbids it. */
    Optional<Column> read(Table table, org.hibernate.mapping.Column column) {
        String type = type(table, column);
        if (type == null) {
            return Optional.empty();
        }
        boolean key = table.hasPrimaryKey() && table.getPrimaryKey().containsColumn(column);
        MappedColumn mapped = mapped(table, column);
        return Optional.of(new Column.Builder()
                .name(Names.column(column))
                .nullable(isNullable(column) && !key)
                .databaseTypes(Map.of(model.request().database().name(), type))
                .defaultValue(column.getDefaultValue())
                .computed(column.getGeneratedAs())
                .identity(column.isIdentity())
                .collation(column.getCollation())
                .comment(Names.comment(column.getComment()))
                .options(Portable.options(column))
                .attribute(mapped == null ? null : mapped.attribute(PhysicalSize.of(type)))
                .build());
    }

    /** Since version 7.4 Hibernate leaves NOT NULL out of a computed column where the database does not take it there. */
    private boolean isNullable(org.hibernate.mapping.Column column) {
        return column.isNullable()
                || column.getGeneratedAs() != null && !Portable.notNullAfterComputed(model.dialect());
    }

    /** Columns that no attribute has a part in are Hibernate's own: a mark of soft deletion. */
    private MappedColumn mapped(Table table, org.hibernate.mapping.Column column) {
        MappedColumn mapped = model.attributes().get(table, column);
        return mapped == null && column.getValue() instanceof BasicValue value
                ? MappedColumn.ownByHibernate(TypeName.of(BasicTypes.of(value)))
                : mapped;
    }

    /** The type as this Hibernate renders it, or {@code null} and a finding where it can't. */
    private String type(Table table, org.hibernate.mapping.Column column) {
        try {
            String type = column.getSqlType(model.metadata());
            return column.isIdentity() ? identityType(type) : type;
        } catch (RuntimeException e) {
            refuse(
                    table,
                    column,
                    "has no type for the database '" + model.request().database() + "': " + Rejection.message(e));
            return null;
        }
    }

    /** SQLite numbers a column only where its type is the one that its dialect has for that. */
    private String identityType(String type) {
        IdentityColumnSupport support = model.dialect().getIdentityColumnSupport();
        String numbered = support.getIdentityColumnString(SqlTypes.BIGINT);
        return support.hasDataTypeInIdentityColumn() ? without(type, numbered) : numbered;
    }

    /** A columnDefinition may say itself that the database numbers the rows, and Hibernate doesn't say it again. */
    private static String without(String type, String clause) {
        int start = type.toLowerCase(Locale.ROOT).indexOf(clause);
        return start < 0
                ? type
                : (type.substring(0, start).strip() + " " + type.substring(start + clause.length())).strip();
    }

    private void refuse(Table table, org.hibernate.mapping.Column column, String message) {
        model.findings()
                .unsupported(
                        place(table, column),
                        "the column '" + table.getName() + "." + column.getName() + "' " + message);
    }

    private Place place(Table table, org.hibernate.mapping.Column column) {
        MappedColumn mapped = model.attributes().get(table, column);
        Place owner = model.owners().place(table);
        return mapped == null || mapped.path() == null ? owner : new Place(owner.className(), mapped.path());
    }
}
