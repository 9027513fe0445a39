package dev.migrate.bench;

import dev.migrate.bench.Target.Place;
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
        try (Scripts scripts = Scripts.empty(100)) {
            Place ours = Target.POSTGRESQL.newDatabase();
            Place flyway = Target.POSTGRESQL.newDatabase();
            Runners.ours(ours, scripts.folder());
            Runners.flyway(flyway, scripts.folder());
            new Contest("from process start to up to date, 100 revisions, " + Target.POSTGRESQL, 9)
                    .contender(OURS, () -> () -> Processes.run(oursCommand(ours, scripts.folder())))
                    .contender(FLYWAY, () -> () -> Processes.run(flywayCommand(flyway, scripts.folder())))
                    .run()
                    .atMost(OURS, 0.6, FLYWAY);
            Figures.atMost("the jar's size in MB", Files.size(cli()) / 1e6, 1);
        }
    }

    private static Path cli() {
        return Path.of(System.getProperty("bench.cli"));
    }

    /** @param jvm options of the JVM */
    static List<String> oursCommand(Place place, Path folder, String... jvm) {
        List<String> command = new ArrayList<>(List.of(jvm));
        command.addAll(List.of(
                "-jar",
                cli().toString(),
                "apply",
                "--url",
                place.url(),
                "--user",
                place.user(),
                "--migrations",
                folder.toString(),
                "--driver-path",
                Processes.jarOf(org.postgresql.Driver.class).toString()));
        return command;
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
