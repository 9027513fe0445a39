package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.database.Secrets;
import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.failure.StatementFailure;
import dev.migrate.runner.failure.StatementFailure.FailedStatement;
import dev.migrate.runner.history.Connector;
import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.history.SeedTable;
import dev.migrate.runner.script.Seed;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Loads seed data: each file in a transaction with its note, once; a file that has changed runs again, so its statements must bear
 * that.
 */
final class Seeding {
    private static final Set<String> DEFINITIONS = Set.of("create", "alter", "drop", "truncate", "rename", "grant");

    private final Options options;
    private final Progress progress;
    private final String environment;
    private final List<Seed> seeds;

    /** @throws MigrationFailure where a file defines something: that would end its transaction, and belongs to a revision */
    Seeding(Options options, Progress progress, String environment, List<Seed> seeds) {
        this.options = options;
        this.progress = progress;
        this.environment = environment;
        this.seeds = seeds;
        for (Seed seed : seeds) {
            for (Seed.Line line : seed.statements()) {
                String word = line.sql().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
                if (DEFINITIONS.contains(word)) {
                    throw MigrationFailure.usage(
                                    seed.name() + ":" + line.line() + ": '" + word + "' is no data",
                                    new Remedy("write it into a revision", Command.of("revision")))
                            .field("file", seed.name())
                            .field("line", line.line());
                }
            }
        }
    }

    Seeded run(Connector connector, HistoryDialect dialect) throws SQLException {
        LockedWork work = new LockedWork(connector, dialect, options, progress);
        try (Session opened = work.open()) {
            return work.fenced(opened, null, (session, ledger) -> load(session, connector.database()));
        }
    }

    private Seeded load(Session session, Database database) throws SQLException {
        SeedTable table = new SeedTable(session.connection(), session.dialect(), session.tables());
        table.create();
        Map<String, String> known = table.read();
        List<String> loaded = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (Seed seed : seeds) {
            if (seed.checksum().equals(known.get(seed.name()))) {
                unchanged.add(seed.name());
            } else {
                load(session, database, table, seed, known.containsKey(seed.name()));
                loaded.add(seed.name());
            }
        }
        return new Seeded(database.url(), environment, loaded, unchanged);
    }

    private void load(Session session, Database database, SeedTable table, Seed seed, boolean exists)
            throws SQLException {
        session.restart(options);
        Connection connection = session.connection();
        connection.setAutoCommit(false);
        Seed.Line current = null;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Seed.Line line : seed.statements()) {
                current = line;
                statement.execute(line.sql());
            }
            current = null;
            session.history().hold();
            table.write(seed.name(), seed.checksum(), exists);
            connection.commit();
        } catch (SQLException refused) {
            connection.rollback();
            if (current == null) {
                throw refused;
            }
            throw failure(seed, current, database.clean(refused));
        } catch (RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static MigrationFailure failure(Seed seed, Seed.Line line, SQLException clean) {
        FailedStatement failed = new FailedStatement(
                "seed",
                seed.name(),
                line.line(),
                seed.statements().indexOf(line) + 1,
                Secrets.maskSql(line.sql()),
                String.valueOf(clean.getMessage()),
                clean.getSQLState());
        return new StatementFailure(
                ExitCode.ROLLED_BACK,
                failed,
                "Nothing of '" + seed.name() + "' is in the database; files before it stay.",
                clean,
                List.of(new Remedy("correct the file and run again", Command.of("seed"))));
    }
}
