package dev.migrate.testdb;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs a command to its end, in a plain environment: no locale and no settings of the caller's shell. */
final class Command {
    /**
     * What a command left.
     *
     * @param command the command with its arguments
     * @param exitCode its exit code, 127 where it could not be started
     * @param output its standard output and standard error
     */
    record Result(List<String> command, int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    private Command() {}

    static Result run(List<String> command) {
        return run(command, Map.of());
    }

    /**
     * Runs a command.
     *
     * @param environment what its environment holds besides the plain one
     */
    static Result run(List<String> command, Map<String, String> environment) {
        return run(command, environment, ProcessBuilder.Redirect.from(new File("/dev/null")));
    }

    /**
     * Runs a command.
     *
     * @param environment what its environment holds besides the plain one
     * @param input its standard input
     */
    static Result run(List<String> command, Map<String, String> environment, ProcessBuilder.Redirect input) {
        try {
            Process process = plain(command, environment)
                    .redirectInput(input)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(command, process.waitFor(), output);
        } catch (IOException e) {
            return new Result(command, 127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while \"" + command.get(0) + "\" ran", e);
        }
    }

    /** A process of the command, in the plain environment, not started yet. */
    static ProcessBuilder plain(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        (path == null ? "" : path + ":") + "/usr/sbin:/usr/bin:/sbin:/bin",
                        "LC_ALL",
                        "C",
                        "TZ",
                        "UTC"));
        builder.environment().putAll(environment);
        return builder;
    }
}
