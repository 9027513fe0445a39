package dev.migrate.extract.database;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.View;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads what a database holds: tables with their columns, keys, indexes and checks, sequences, enum types, and views
 * with their queries as the database words them. Names that
 * Hibernate, the database or our own scripts made up are no names. Rows are not read.
 */
public final class DatabaseReader {

    private final Connection connection;
    private final Predicate<QualifiedName> leftOut;
    private final Consumer<String> others;

    /**
     * A reader on an open connection, which it neither changes nor closes.
     *
     * @param leftOut tables, views and sequences that are none of the schema's: the runner's own
     */
    public DatabaseReader(Connection connection, Predicate<QualifiedName> leftOut) {
        this(connection, leftOut, other -> {});
    }

    /**
     * The same, which names what it can't read.
     *
     * @param others takes what is there beside tables, sequences, types and views, in words: {@code trigger 'audit' of 'customer'}
     */
    public DatabaseReader(Connection connection, Predicate<QualifiedName> leftOut, Consumer<String> others) {
        this.connection = connection;
        this.leftOut = leftOut;
        this.others = others;
    }

    /**
     * Reads the connection's default schema and those of {@code namespaces} that exist.
     *
     * @throws IllegalArgumentException when the database is of an unknown kind
     */
    public Schema read(Collection<Identifier> namespaces) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String product = metadata.getDatabaseProductName();
        Query query = new Query(connection);
        boolean mariaDb = isMariaDb(product, metadata.getDatabaseProductVersion());
        return switch (mariaDb ? "mariadb" : product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> read(new PostgreSqlCatalog(query), "postgresql", namespaces);
            case "h2" -> read(new H2Catalog(query), "h2", namespaces);
            case "mysql" -> read(new MySqlCatalog(query, "mysql"), "mysql", namespaces);
            case "mariadb" -> read(new MySqlCatalog(query, "mariadb"), "mariadb", namespaces);
            case "sqlite" -> read(new SqliteCatalog(query), "sqlite", namespaces);
            default ->
                throw new IllegalArgumentException("the database '" + product
                        + "' can't be read, expected PostgreSQL, H2, MySQL, MariaDB or SQLite: connect to one of them");
        };
    }

    /** MySQL's driver calls a MariaDB server by MySQL's name. */
    private static boolean isMariaDb(String product, String version) {
        return (product + version).toLowerCase(Locale.ROOT).contains("mariadb");
    }

    private Schema read(Catalog catalog, String database, Collection<Identifier> wanted) throws SQLException {
        Naming naming = catalog.naming();
        List<String> names = new ArrayList<>();
        List<Identifier> namespaces = new ArrayList<>();
        for (String name : catalog.namespaces()) {
            Identifier identifier = naming.namespace(name);
            if (identifier == null) {
                names.add(name);
            } else if (wanted.stream().anyMatch(identifier::sameInDatabase)) {
                names.add(name);
                namespaces.add(identifier);
            }
        }
        String version = connection.getMetaData().getDatabaseMajorVersion() + "."
                + connection.getMetaData().getDatabaseMinorVersion();
        Catalog.Contents contents = catalog.read(names);
        contents.others().forEach(others);
        return without(contents.schema(namespaces, database, version));
    }

    private Schema without(Schema schema) {
        TreeMap<QualifiedName, Table> tables = new TreeMap<>(schema.tables());
        tables.keySet().removeIf(leftOut);
        TreeMap<QualifiedName, Sequence> sequences = new TreeMap<>(schema.sequences());
        sequences.keySet().removeIf(leftOut);
        TreeMap<QualifiedName, View> views = new TreeMap<>(schema.views());
        views.keySet().removeIf(leftOut);
        return new Schema(
                schema.namespaces(),
                tables,
                sequences,
                schema.enumTypes(),
                views,
                schema.auxiliaryObjects(),
                schema.source());
    }
}
