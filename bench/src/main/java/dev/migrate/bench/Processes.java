package dev.migrate.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs this JVM's {@code java} as a process of its own. */
final class Processes {

    private Processes() {}

    /**
     * Runs to its end.
     *
     * @param arguments of {@code java}
     * @throws IOException with all that it said, where it fails
     */
    static void run(List<String> arguments) throws IOException, InterruptedException {
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

    /** The jar or folder that a class comes from. */
    static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String classPath(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The test server trusts this machine's users; the tools want a password all the same. */
    static final String PASSWORD = "not-a-secret";
}
