package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Hibernate's names as the schema spells them, with the default schema of the settings filled in. */
final class Names {

    /** Databases whose schemas Hibernate calls catalogs. */
    private static final Set<String> CATALOGS = Set.of("mariadb", "mysql");

    private final Database database;
    private final SqlStringGenerationContext context;
    private final boolean catalogs;
    private final boolean catalogsAreDatabases;

    Names(Database database, Map<String, Object> settings, String target) {
        this.database = database;
        this.context =
                SqlStringGenerationContextImpl.fromConfigurationMap(database.getJdbcEnvironment(), database, settings);
        this.catalogs = CATALOGS.contains(target);
        this.catalogsAreDatabases = target.equals("h2");
    }

    SqlStringGenerationContext context() {
        return context;
    }

    static Identifier column(Column column) {
        return new Identifier(column.getName(), column.isQuoted());
    }

    /** The same as its table spells it: a key may name it in other letters, or know less of it. */
    static Identifier column(Table table, Column column) {
        Column own = table.getColumn(column);
        return column(own == null ? column : own);
    }

    /** Each {@linkplain #column(Table, Column) as its table spells it}. */
    static List<Identifier> columns(Table table, List<Column> columns) {
        return columns.stream().map(column -> column(table, column)).toList();
    }

    static Identifier identifier(org.hibernate.boot.model.naming.Identifier name) {
        return new Identifier(name.getText(), name.isQuoted());
    }

    /** The name of a constraint or index, which the metadata keeps as text with its quotes. */
    static Identifier constraint(String text) {
        return org.hibernate.boot.model.naming.Identifier.isQuoted(text)
                ? new Identifier(text.substring(1, text.length() - 1), true)
                : new Identifier(text, false);
    }

    /** An empty comment is none: Hibernate 7 keeps the default of JPA's annotations. */
    static String comment(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** The name of a foreign key, which Hibernate quotes by its settings only when it renders it. */
    Identifier foreignKey(String text) {
        return identifier(database.toIdentifier(text));
    }

    QualifiedName qualified(org.hibernate.boot.model.relational.QualifiedName name) {
        return new QualifiedName(
                namespace(name.getCatalogName(), name.getSchemaName()), identifier(name.getObjectName()));
    }

    /** The database schema, or {@code null} for the connection's default. */
    Identifier namespace(
            org.hibernate.boot.model.naming.Identifier catalog, org.hibernate.boot.model.naming.Identifier schema) {
        org.hibernate.boot.model.naming.Identifier name =
                catalogs ? context.catalogWithDefault(catalog) : context.schemaWithDefault(schema);
        return name == null ? null : identifier(name);
    }

    /**
     * The catalog that can't be told from a schema, or {@code null}. PostgreSQL's dialect leaves catalogs out; H2 knows one alone,
     * its own, but takes a catalog for a schema where no schema stands behind it.
     */
    String unsupportedCatalog(org.hibernate.boot.model.relational.QualifiedName name) {
        org.hibernate.boot.model.naming.Identifier catalog = context.catalogWithDefault(name.getCatalogName());
        boolean written = !catalogs
                && database.getJdbcEnvironment().getNameQualifierSupport().supportsCatalogs();
        boolean harmless = catalogsAreDatabases && context.schemaWithDefault(name.getSchemaName()) != null;
        return catalog == null || !written || harmless ? null : catalog.getText();
    }
}
