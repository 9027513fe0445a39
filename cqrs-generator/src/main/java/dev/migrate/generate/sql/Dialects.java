package dev.migrate.generate.sql;

import dev.migrate.generate.sql.h2.H2Dialect;
import dev.migrate.generate.sql.mysql.MariaDbDialect;
import dev.migrate.generate.sql.mysql.MySqlDialect;
import dev.migrate.generate.sql.postgresql.PostgreSqlDialect;
import dev.migrate.generate.sql.sqlite.SqliteDialect;
import java.util.List;

/** The databases that migrations can be written for. */
public final class Dialects {

    private static final List<Dialect> ALL = List.of(
            new H2Dialect(), new MariaDbDialect(), new MySqlDialect(), new PostgreSqlDialect(), new SqliteDialect());

    private Dialects() {}

    /** All dialects, sorted by name. */
    public static List<Dialect> all() {
        return ALL;
    }

    /** The names of all databases, sorted. */
    public static List<String> names() {
        return ALL.stream().map(Dialect::name).toList();
    }

    /**
     * The dialect of a database.
     *
     * @throws UnknownDatabase if there is none
     */
    public static Dialect of(String database) {
        return ALL.stream()
                .filter(dialect -> dialect.name().equals(database))
                .findFirst()
                .orElseThrow(() -> new UnknownDatabase(database, names()));
    }
}
