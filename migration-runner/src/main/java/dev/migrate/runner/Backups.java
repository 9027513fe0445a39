package dev.migrate.runner;

import dev.migrate.runner.backup.BackupMethod;
import dev.migrate.runner.backup.BackupSource;
import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes backups through a session that holds the run lock: a file has its final name only once it is verified. */
final class Backups {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String PARTIAL = ".partial";
    private static final Logger LOG = System.getLogger(Backups.class.getName());

    private final Session session;
    private final Database database;
    private final Options options;
    private final Progress progress;

    Backups(Session session, Database database, Options options, Progress progress) {
        this.session = session;
        this.database = database;
        this.options = options;
        this.progress = progress;
    }

    BackupMethod method() {
        return session.dialect().backup();
    }

    BackupSource source() throws SQLException {
        String name = method().databaseName(session.connection());
        return new BackupSource(
                database,
                session.connection(),
                name,
                session.tables().schema(),
                options.schema() != null,
                options.tools());
    }

    /** Backs up where one of the scripts says that it deletes data and a folder is configured; else does nothing. */
    void beforeDeleting(List<ScriptRun> runs) throws SQLException {
        boolean deletes = runs.stream()
                .flatMap(run -> run.planned().statements().stream())
                .flatMap(statement -> statement.hazards().stream())
                .anyMatch(hazard -> hazard.kind().equals("DELETES_DATA"));
        if (deletes && options.backups() != null) {
            intoFolder(options.backups());
        }
    }

    /** Backs up into a new file of a folder, named by the database and the time. */
    BackedUp intoFolder(Path folder) throws SQLException {
        String name = method().databaseName(session.connection()).replaceAll("[^A-Za-z0-9._-]", "_");
        BackedUp taken = into(folder.resolve(name + "-" + TIME.format(Instant.now()) + "." + method().extension()));
        deleteAbandoned(folder, name + "-");
        return taken;
    }

    /** What killed runs have left of their backups; not what was written to a short time ago, perhaps by another machine. */
    private static void deleteAbandoned(Path folder, String beginning) {
        Instant old = Instant.now().minus(Duration.ofDays(1));
        try (DirectoryStream<Path> partials = Files.newDirectoryStream(folder, "*" + PARTIAL)) {
            for (Path partial : partials) {
                if (partial.getFileName().toString().startsWith(beginning)
                        && Files.getLastModifiedTime(partial).toInstant().isBefore(old)) {
                    Files.delete(partial);
                }
            }
        } catch (IOException | DirectoryIteratorException stays) {
            LOG.log(Level.DEBUG, "an abandoned backup in " + folder + " stays", stays);
        }
    }

    BackedUp into(Path file) throws SQLException {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling(target.getFileName() + PARTIAL);
        try {
            if (Files.exists(target)) {
                throw MigrationFailure.usage(
                        "the backup '" + file + "' exists already", Remedy.of("name another file, or move it away"));
            }
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(partial);
            try {
                Map<String, Long> before = method().rows(source());
                method().dump(source(), partial);
                String verified = method().verify(source(), partial, before);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
                BackedUp taken = new BackedUp(database.url(), file, Files.size(target), verified);
                progress.backedUp(taken);
                return taken;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException unwritable) {
            MigrationFailure failure = new MigrationFailure(
                    ExitCode.BACKUP,
                    "the backup '" + file + "' can't be written: " + unwritable,
                    List.of(Remedy.of("name a folder that exists, has space and is writable for this user")));
            failure.initCause(unwritable);
            throw failure;
        }
    }
}
