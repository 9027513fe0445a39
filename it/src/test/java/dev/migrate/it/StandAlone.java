package dev.migrate.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stand-alone runner in a JVM of its own, on the SQL files of a case and an H2 file in its target folder. */
public final class StandAlone {

    private final List<String> java;
    private final List<String> connection;
    private int runs;

    /**
     * @param cli the runner's jar
     * @param driver H2's jar
     * @param project the case's folder
     */
    public StandAlone(String cli, String driver, File project) {
        Path folder = project.toPath();
        this.java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                cli);
        this.connection = List.of(
                "--url",
                "jdbc:h2:file:" + folder.resolve("target/stand-alone"),
                "--user",
                "sa",
                "--driver-path",
                driver,
                "--migrations",
                folder.resolve("src/main/resources/db/migration").toString());
    }

    /** Runs a command to its end, and fails unless it ends with this exit code. */
    public RunLog run(int exitCode, String command, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(java);
        line.add(command);
        line.addAll(connection);
        line.addAll(List.of(options));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int found = process.waitFor();
        if (found != exitCode) {
            throw new AssertionError(
                    "'" + command + "' ended with " + found + ", expected " + exitCode + ":\n" + output);
        }
        return new RunLog(++runs, output);
    }
}
