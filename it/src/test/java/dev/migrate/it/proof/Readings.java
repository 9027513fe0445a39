package dev.migrate.it.proof;

import dev.migrate.extract.database.DatabaseReader;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** What the product reads in databases. */
final class Readings {

    private Readings() {}

    /** What a database holds in its default schema and in those of {@code model}, without the runner's own tables. */
    static Schema of(Database database, Schema model) {
        try (Connection connection = database.source().getConnection()) {
            return new DatabaseReader(
                            connection,
                            name -> name.name().text().toLowerCase(Locale.ROOT).startsWith("migration_"))
                    .read(model.namespaces());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The changes that lead from one database to another, each in a line. */
    static List<String> changes(Database from, Database to, Schema model) {
        return changes(of(from, model), of(to, model));
    }

    static List<String> changes(Schema from, Schema to) {
        return SchemaDiff.between(from, to).list().stream()
                .map(Change::describe)
                .toList();
    }
}
