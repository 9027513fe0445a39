package dev.migrate.bench;

import dev.migrate.bench.Target.Place;
import java.nio.file.Files;
import java.nio.file.Path;
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
                    .contender(OURS, () -> () -> Processes.run(oursCommand(cli, ours, scripts.folder())))
                    .contender(FLYWAY, () -> () -> Processes.run(flywayCommand(flyway, scripts.folder())))
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
                Processes.jarOf(org.postgresql.Driver.class).toString());
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
}
