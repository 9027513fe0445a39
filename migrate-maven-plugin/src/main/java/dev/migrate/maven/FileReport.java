package dev.migrate.maven;

import dev.migrate.schema.files.FileChanges;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.apache.maven.plugin.logging.Log;

/** Says what was done to files, or would be. */
final class FileReport {

    private FileReport() {}

    /** {@code 1 table}, {@code 2 tables}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Writes the files, or prints their texts on a dry run; then says what was done. */
    static void carryOut(FileChanges files, boolean dryRun, Function<Path, String> name, Log log) {
        if (dryRun) {
            texts(files, name, log);
        } else {
            files.apply();
        }
        lines(files, dryRun, name, log);
    }

    /** One line for each file. */
    static void lines(FileChanges files, boolean dryRun, Function<Path, String> name, Log log) {
        for (FileChanges.FileChange change : files.list()) {
            String verb = dryRun
                    ? "would " + change.kind().name().toLowerCase(Locale.ROOT)
                    : change.kind().name().toLowerCase(Locale.ROOT).replaceAll("e$", "") + "ed";
            log.info("  " + verb + " " + name.apply(change.file()));
        }
    }

    /** The text of each file that would be written. */
    private static void texts(FileChanges files, Function<Path, String> name, Log log) {
        for (FileChanges.FileChange change : files.list()) {
            if (change.text() != null) {
                log.info("");
                log.info("---- " + name.apply(change.file()));
                change.text().lines().forEach(log::info);
            }
        }
    }
}
