package dev.migrate.maven.database;

import dev.migrate.extract.database.DatabaseReader;
import dev.migrate.generate.entities.EntityNames;
import dev.migrate.runner.database.Database;
import dev.migrate.runner.history.HistoryTables;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.TableMetadata;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoExecutionException;

/** The tables of a database that a schema does not have yet. */
public final class ReadTables {

    private final Schema committed;
    private final Schema found;
    private final List<String> warnings = new ArrayList<>();

    /**
     * Reads a database's default schema and those of the committed schema.
     *
     * @throws MojoExecutionException if it can't be read
     */
    public ReadTables(Database database, Schema committed) throws MojoExecutionException {
        this.committed = committed;
        try (Connection connection = database.connect(new Properties(), "the database's JDBC driver")) {
            this.found = new DatabaseReader(
                            connection,
                            name -> HistoryTables.isOwn(name.name().text()),
                            other -> warnings.add(
                                    other + " is none of what schema JSON can say: the database keeps it, and for"
                                            + " new databases it belongs in a revision of your own, mvn migrate:revision"))
                    .read(committed.namespaces());
        } catch (SQLException failure) {
            throw new MojoExecutionException("the database '" + database + "' can't be read: "
                    + database.clean(failure).getMessage()
                    + "; check -Dmigrate.url, -Dmigrate.user and -Dmigrate.password");
        }
    }

    /** What no entity can say and was left out, each in a line. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** The committed schema with the tables that it lacks, each with a class. */
    public Schema added(String domain, UnaryOperator<String> packageOfDomain) {
        TreeMap<QualifiedName, Table> tables = new TreeMap<>(committed.tables());
        TreeSet<QualifiedName> added = new TreeSet<>();
        for (Table table : found.tables().values()) {
            boolean known = committed.tables().keySet().stream()
                    .anyMatch(name -> name.name().sameInDatabase(table.name().name()));
            if (!known) {
                tables.put(table.name(), inDomain(table, domain));
                added.add(table.name());
            }
        }
        boolean first = committed.tables().isEmpty();
        TreeSet<Identifier> namespaces = new TreeSet<>(committed.namespaces());
        namespaces.addAll(found.namespaces());
        Schema both = Schema.of(
                        namespaces,
                        tables.values(),
                        missing(
                                committed.sequences().values(),
                                found.sequences().values()),
                        first
                                ? found.enumTypes().values()
                                : committed.enumTypes().values(),
                        first ? found.source() : committed.source())
                .withViews(committed.views().values())
                .withAuxiliaryObjects(committed.auxiliaryObjects());
        return EntityNames.named(both, added, packageOfDomain);
    }

    private static List<Sequence> missing(Collection<Sequence> own, Collection<Sequence> others) {
        TreeMap<QualifiedName, Sequence> all = new TreeMap<>();
        others.forEach(sequence -> all.put(sequence.name(), sequence));
        own.forEach(sequence -> all.put(sequence.name(), sequence));
        return List.copyOf(all.values());
    }

    private Table inDomain(Table table, String domain) {
        PrimaryKey key = table.primaryKey();
        if (key != null && key.name() != null) {
            warnings.add("the primary key of '" + table.name() + "' is called '" + key.name()
                    + "': JPA names no primary keys, so the schema JSON doesn't either");
        }
        return table.toBuilder()
                .primaryKey(key == null ? null : new PrimaryKey(null, key.columns()))
                .metadata(new TableMetadata(null, null, null, domain))
                .build();
    }
}
