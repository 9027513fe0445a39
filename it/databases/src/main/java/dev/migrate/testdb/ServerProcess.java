package dev.migrate.testdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server's process on a cluster of its own. It ends with {@link #close()} or with this JVM, however that ends. */
final class ServerProcess implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final long START_SECONDS = 60;
    private static final long STOP_SECONDS = 20;
    private static final String PORT_TAKEN = "Address already in use";

    // The shell holds the JVM's pipe: at its end the server stops and the cluster goes. An interrupt from the terminal
    // reaches the whole process group, so the shell ignores it and waits for the pipe. A paused server gets no signal
    // but KILL before it goes on. The number of a server that has ended may be another process's by then.
    private static final String WRAPPER = """
            trap '' INT TERM HUP
            umask 077
            template=$1; cluster=$2; signal=$3
            shift 3
            cd "$cluster" || exit 1
            test -d data || cp -R "$template" data || exit 1
            "$@" </dev/null &
            server=$!
            echo $server >pid.new && mv pid.new pid
            cat >/dev/null
            if grep -qsx "PPid:.$$" /proc/$server/status; then kill -$signal $server; kill -CONT $server; fi
            wait $server
            cd / && rm -rf "$cluster"
            """;

    private final ServerInstallation installation;
    private final Path cluster;
    private final int port;
    private Process wrapper;
    private Path log;
    private boolean paused;

    private ServerProcess(ServerInstallation installation, Path cluster, int port) {
        this.installation = installation;
        this.cluster = cluster;
        this.port = port;
    }

    /** Starts a server and returns once it accepts connections. */
    static ServerProcess start(ServerInstallation installation) {
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                ServerProcess server = create(installation);
                said = server.launch();
                if (said.contains(installation.ready())) {
                    return server;
                }
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // between the choice of a free port and its use somebody else may have taken it
            if (!said.contains(PORT_TAKEN)) {
                break;
            }
        }
        throw notStarted(installation, said);
    }

    private static TestDatabaseException notStarted(ServerInstallation installation, String said) {
        return new TestDatabaseException(
                installation.name(),
                "the server did not start within " + START_SECONDS + " s. Its log:\n" + said,
                null);
    }

    private static ServerProcess create(ServerInstallation installation) throws IOException {
        Path cluster = Files.createTempDirectory(installation.clusters(), "cluster");
        installation.user().own(cluster);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new ServerProcess(installation, cluster, socket.getLocalPort());
        }
    }

    /** Starts the server on the cluster's data; returns its log once it is ready, has ended or has taken too long. */
    private String launch() throws IOException {
        Files.deleteIfExists(pidFile());
        log = Files.createTempFile(cluster, "log", "");
        wrapper = Command.plain(installation.user().command(wrapperCommand()), installation.environment())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await(START_SECONDS, () -> log().contains(installation.ready()) || ended());
        return log();
    }

    private String[] wrapperCommand() {
        List<String> command = new ArrayList<>(List.of("sh", "-c", WRAPPER, "server-of-tests"));
        command.addAll(List.of(installation.template().toString(), cluster.toString(), installation.stopSignal()));
        command.addAll(installation.command(cluster, port));
        return command.toArray(String[]::new);
    }

    private boolean ended() {
        return !wrapper.isAlive() || Files.exists(pidFile()) && server().isEmpty();
    }

    private Path pidFile() {
        return cluster.resolve("pid");
    }

    private String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the server's log", e);
        }
    }

    /** Waits until a condition holds; false where it takes too long. */
    private static boolean await(long seconds, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean holds = condition.getAsBoolean();
        while (!holds && System.nanoTime() < end) {
            pause5Milliseconds();
            holds = condition.getAsBoolean();
        }
        return holds;
    }

    private static void pause5Milliseconds() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a server", e);
        }
    }

    int port() {
        return port;
    }

    /** The server's main process, empty where it has ended. */
    private Optional<ProcessHandle> server() {
        try {
            if (!Files.exists(pidFile())) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile()).strip()))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the server's number", e);
        }
    }

    /** Ends the server as a crash would, in the middle of what it does; its data stay for {@link #restart()}. */
    void kill() {
        signal("KILL");
        if (!await(STOP_SECONDS, () -> server().isEmpty())) {
            throw new TestDatabaseException(
                    installation.name(), "the server still runs " + STOP_SECONDS + " s after it was killed", null);
        }
    }

    /** Starts the server again on the data and the port that it had. Kills it first where it runs. */
    void restart() {
        kill();
        abandonWrapper();
        paused = false;
        try {
            String said = launch();
            if (!said.contains(installation.ready())) {
                throw notStarted(installation, said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // at the end of its pipe it would delete the cluster
    private void abandonWrapper() {
        Stream.concat(Stream.of(wrapper.toHandle()), wrapper.descendants())
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Stops all of the server's work until {@link #resume()}: it takes connections, and never answers. */
    void pause() {
        paused = true;
        signal("STOP");
    }

    /** Lets a paused server go on. */
    void resume() {
        signal("CONT");
        paused = false;
    }

    // the main process stops first: it could start others meanwhile, and loses sight of them where it ends
    private void signal(String signal) {
        server().ifPresent(server -> {
            send("STOP", List.of(server));
            send(signal, Stream.concat(Stream.of(server), server.descendants()).toList());
        });
    }

    private static void send(String signal, List<ProcessHandle> processes) {
        String numbers =
                processes.stream().map(process -> Long.toString(process.pid())).collect(Collectors.joining(" "));
        Command.run(List.of("sh", "-c", "kill -" + signal + " " + numbers));
    }

    /** Stops the server at once and deletes its cluster. */
    @Override
    public void close() {
        try {
            if (paused) {
                resume();
            }
            wrapper.getOutputStream().close();
            if (!wrapper.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                wrapper.descendants().forEach(ProcessHandle::destroyForcibly);
                wrapper.destroyForcibly().waitFor();
            }
            Cache.delete(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the cluster \"" + cluster + "\"", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
