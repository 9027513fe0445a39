package dev.migrate.bench;

import dev.migrate.bench.Target.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From a process's start to "up to date" with 100 revisions: the stand-alone jar beside the least that runs Flyway. */
final class StartBench implements Bench {

    private static final String OURS = "java -jar …-cli.jar apply";
    private static final String FLYWAY = "java FlywayMain";

    @Override
    public void run() throws Exception {
        Path cli = Path.of(System.getProperty("bench.cli"));
        try (Scripts scripts = Scripts.empty(100)) {
            Place ours = Target.POSTGRESQL.newDatabase();
            Place flyway = Target.POSTGRESQL.newDatabase();
            Runners.ours(ours, scripts.folder());
            Runners.flyway(flyway, scripts.folder());
            new Contest("from process start to up to date, 100 revisions, " + Target.POSTGRESQL, 9)
                    .contender(OURS, () -> () -> process(oursCommand(cli, ours, scripts.folder())))
                    .contender(FLYWAY, () -> () -> process(flywayCommand(flyway, scripts.folder())))
                    .run()
                    .atMost(OURS, 0.6, FLYWAY);
            Figures.atMost("the jar's size in MB", Files.size(cli) / 1e6, 1);
        }
    }

    private static List<String> oursCommand(Path cli, Place place, Path folder) {
        return List.of(
                "-jar",
                cli.toString(),
                "apply",
                "--url",
                place.url(),
                "--user",
                place.user(),
                "--migrations",
                folder.toString(),
                "--driver-path",
                jarOf(org.postgresql.Driver.class));
    }

    private static String jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    private static List<String> flywayCommand(Place place, Path folder) {
        return List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                FlywayMain.class.getName(),
                place.url(),
                place.user(),
                folder.toString());
    }

    private static void process(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MIGRATE_PASSWORD", PASSWORD);
        Path output = Files.createTempFile("bench", ".txt");
        int code = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("exit code " + code + ": " + Files.readString(output));
        }
        Files.delete(output);
    }

    /** The test server trusts this machine's users; both tools want a password all the same. */
    static final String PASSWORD = "not-a-secret";
}
