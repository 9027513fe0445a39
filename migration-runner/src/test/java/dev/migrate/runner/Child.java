package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.report.TextProgress;
import dev.migrate.runner.script.MigrationDirectory;
import dev.migrate.runner.script.ScriptStatement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A migration in a process of its own, which can be killed. It tells its progress on standard output and ends with the exit code. */
public final class Child implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(8);

    private final Process process;
    private final BufferedReader output;
    private volatile String hanging = "";
    private final List<String> lines = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param stop {@code before:2} or {@code after:2} to stand still at that statement until told to go on; else empty */
    static Child apply(Engine.Fresh db, Scripts scripts, String stop) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                db.url(),
                Objects.requireNonNullElse(db.user(), ""),
                Objects.requireNonNullElse(db.password(), ""),
                scripts.folder().toString(),
                stop);
        return new Child(builder.redirectErrorStream(true).start());
    }

    /** Reads until a line holds the text. */
    void await(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(text)) {
                return;
            }
        }
        throw new AssertionError("no line with '" + text + "' in " + lines);
    }

    /** Lets it go on where it stands. */
    void proceed() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** @param name such as {@code STOP} */
    void signal(String name) throws IOException, InterruptedException {
        int ended = new ProcessBuilder("kill", "-" + name, String.valueOf(pid()))
                .start()
                .waitFor();
        if (ended != 0) {
            throw new AssertionError("kill -" + name + " ended with " + ended);
        }
    }

    /** Ends it with SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Reads all its output and waits for its end; where it does not come, it is ended, and {@link #hanging} says why. */
    int exit() throws IOException, InterruptedException {
        CompletableFuture.delayedExecutor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::endHanging);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
        }
        return process.waitFor();
    }

    private void endHanging() {
        if (!process.isAlive()) {
            return;
        }
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(pid()),
                            "Thread.print")
                    .start();
            hanging = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException noTool) {
            hanging = noTool.toString();
        }
        process.destroyForcibly();
    }

    /** Its threads' stacks where it did not end by itself; else empty. */
    String hanging() {
        return hanging;
    }

    long pid() {
        return process.pid();
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) {
        Database database = Database.of(arguments[0], arguments[1], arguments[2], null);
        // on a busy machine many of them take long, one behind the other
        Options patient = Options.defaults().withLockWait(Duration.ofMinutes(10));
        Migrator migrator = Migrator.of(database, MigrationDirectory.at(Path.of(arguments[3])))
                .with(patient)
                .with(new Standing(arguments.length > 4 ? arguments[4] : ""));
        int code = 0;
        try {
            Outcome outcome = migrator.apply("head");
            System.out.println(
                    outcome.isUpToDate()
                            ? "UP TO DATE"
                            : "APPLIED " + outcome.revisions().size());
        } catch (MigrationFailure failure) {
            System.out.println(failure.getMessage());
            code = failure.exitCode().number();
        }
        System.exit(code);
    }

    /** Stands still where it is told to. */
    private static final class Standing implements Progress {
        private final Progress lines = new TextProgress(System.out::println);
        private final String stop;

        Standing(String stop) {
            this.stop = stop;
        }

        @Override
        public void statementBegins(PlannedRevision revision, ScriptStatement statement) {
            standAt("before:" + statement.number());
        }

        @Override
        public void statementEnds(PlannedRevision revision, ScriptStatement statement, Duration duration) {
            lines.statementEnds(revision, statement, duration);
            standAt("after:" + statement.number());
        }

        @Override
        public void batchEnds(PlannedRevision revision, ScriptStatement statement, int batch, long rows) {
            lines.batchEnds(revision, statement, batch, rows);
            standAt("batch:" + batch);
        }

        @Override
        public void waiting(String holder) {
            lines.waiting(holder);
        }

        private void standAt(String place) {
            if (place.equals(stop)) {
                System.out.println("STANDING " + place);
                try {
                    System.in.read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
