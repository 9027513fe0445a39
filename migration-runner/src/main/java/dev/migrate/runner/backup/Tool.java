package dev.migrate.runner.backup;

import dev.migrate.runner.database.Secrets;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database's own command-line program. Passwords go through its environment, which other users can't see. */
final class Tool {
    private static final int SAID = 2000;

    private final Path folder;
    private final Map<String, String> environment;
    private final String password;

    /**
     * @param folder null for the PATH
     * @param environment what the program's environment holds beside this process's own
     * @param password what must not be printed; null where there is none
     */
    Tool(Path folder, Map<String, String> environment, String password) {
        this.folder = folder;
        this.environment = environment;
        this.password = password;
    }

    /**
     * Runs a program to its end.
     *
     * @param input the file that it reads as its standard input; null for none
     * @return what it printed
     * @throws MigrationFailure where it is missing or ends with another code than 0
     */
    String run(Path input, List<String> command) {
        String program = command.get(0);
        try {
            Path said = Files.createTempFile("migrate-tool", ".txt");
            try {
                int code = process(input, command, said).waitFor();
                String text = Files.readString(said, StandardCharsets.ISO_8859_1);
                if (code != 0) {
                    throw failed(program, code, text);
                }
                return text;
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException unusable) {
            throw missing(program, unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw BackupFailures.failure("interrupted while " + program + " ran");
        }
    }

    private Process process(Path input, List<String> command, Path said) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.set(
                0,
                folder == null ? command.get(0) : folder.resolve(command.get(0)).toString());
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("MYSQL_"));
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Process process = builder.start();
        if (input == null) {
            close(process);
        }
        return process;
    }

    private static void close(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private MigrationFailure failed(String program, int code, String text) {
        String tail = text.length() > SAID ? "…" + text.substring(text.length() - SAID) : text;
        return BackupFailures.failure(
                program + " ended with code " + code + ": " + Secrets.mask(tail.strip(), password));
    }

    private MigrationFailure missing(String program, IOException because) {
        String where = folder == null ? "on the PATH" : "in '" + folder + "'";
        MigrationFailure failure = new MigrationFailure(
                ExitCode.BACKUP,
                "'" + program + "' can't be run " + where + ": " + because.getMessage(),
                List.of(Remedy.of("install the database's own client tools, or name their folder with --tools"
                        + " (-Dmigrate.tools)")));
        return failure.field("program", program);
    }
}
