package dev.migrate.runner.history;

import dev.migrate.runner.database.Secrets;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.util.List;

/** The databases that the runner knows. */
public final class HistoryDialects {
    private static final List<HistoryDialect> ALL = List.of(
            new PostgreSqlHistory(), new MySqlHistory(), new MariaDbHistory(), new H2History(), new SqliteHistory());

    private HistoryDialects() {}

    /** @throws MigrationFailure where no dialect takes the URL, or the database can't be used this way */
    public static HistoryDialect of(String jdbcUrl) {
        HistoryDialect dialect = ALL.stream()
                .filter(candidate -> candidate.accepts(jdbcUrl))
                .findFirst()
                .orElseThrow(() -> unsupported(jdbcUrl));
        String unusable = dialect.unusable(jdbcUrl);
        if (unusable != null) {
            throw MigrationFailure.usage(
                    "'" + Secrets.mask(jdbcUrl) + "' can't be migrated: " + unusable,
                    Remedy.of("give a URL such as " + dialect.exampleUrl()));
        }
        return dialect;
    }

    /**
     * The dialect of a name, such as {@code postgresql}; a version after a colon is left out.
     *
     * @throws MigrationFailure where none has it
     */
    public static HistoryDialect named(String name) {
        String bare = name.strip().replaceFirst(":.*", "");
        List<String> names = ALL.stream().map(HistoryDialect::name).toList();
        return ALL.stream()
                .filter(candidate -> candidate.name().equals(bare))
                .findFirst()
                .orElseThrow(() -> MigrationFailure.usage(
                                "'" + name + "' is no database that is supported",
                                Remedy.of("name one of " + String.join(", ", names)))
                        .field("supported", names));
    }

    private static MigrationFailure unsupported(String jdbcUrl) {
        List<String> names = ALL.stream().map(HistoryDialect::name).toList();
        List<String> examples = ALL.stream().map(HistoryDialect::exampleUrl).toList();
        return MigrationFailure.usage(
                        "the database of '" + Secrets.mask(jdbcUrl) + "' is not supported; supported are "
                                + String.join(", ", names),
                        Remedy.of("give a URL such as " + String.join(" or ", examples)))
                .field("supported", names);
    }
}
