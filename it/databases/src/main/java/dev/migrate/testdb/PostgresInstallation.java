package dev.migrate.testdb;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import org.tukaani.xz.XZInputStream;

/**
 * An unpacked PostgreSQL with an initialised cluster to copy from.
 *
 * @param version the server's version, for example "16.15.0"
 * @param home the directory that holds bin, lib and share
 * @param template an initialised cluster that no server has ever run on
 * @param clusters the directory for the running servers' clusters; the server's user may write in it
 * @param user the user the servers run as
 */
record PostgresInstallation(String version, Path home, Path template, Path clusters, ServerUser user)
        implements ServerInstallation {
    // what is committed survives the server's crash, not the machine's
    private static final List<String> SETTINGS =
            List.of("full_page_writes=off", "shared_buffers=32MB", "autovacuum=off", "jit=off");
    private static final Map<ServerJar, PostgresInstallation> INSTALLATIONS = new ConcurrentHashMap<>();

    /** The installation of a jar: unpacked and initialised by the first caller, kept for the next JVMs. */
    static PostgresInstallation of(ServerJar jar) {
        return INSTALLATIONS.computeIfAbsent(jar, PostgresInstallation::install);
    }

    private static PostgresInstallation install(ServerJar jar) {
        Cache cache = Cache.ofUser();
        String name = jar.cacheName();
        Path home = cache.directory(name, directory -> unpack(jar, directory));
        ServerUser user = ServerUser.whoCanRun(home.resolve("bin/postgres"), Map.of());
        String owner = "-" + user.owner();
        Path template = cache.directory(
                name + "-cluster" + owner, directory -> initialise(jar.version(), home, user, directory));
        Path clusters = cache.directory("clusters" + owner, user::own);
        return new PostgresInstallation(jar.version(), home, template.resolve("data"), clusters, user);
    }

    private static void unpack(ServerJar jar, Path directory) throws IOException {
        try (JarFile file = new JarFile(jar.jar().toFile());
                InputStream stream =
                        file.getInputStream(file.getEntry(jar.product().marker()))) {
            Tar.unpack(new XZInputStream(new BufferedInputStream(stream)), directory);
        }
    }

    private static void initialise(String version, Path home, ServerUser user, Path directory) throws IOException {
        user.own(directory);
        Path data = directory.resolve("data");
        Command.Result result = Command.run(user.command(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=" + PostgreSql.USER,
                "--auth=trust",
                "--locale=C",
                "--encoding=UTF8",
                "--wal-segsize=1",
                "--no-sync"));
        if (!result.succeeded() || !Files.isDirectory(data)) {
            throw new TestDatabaseException(
                    "PostgreSQL " + version,
                    "initdb ended with code " + result.exitCode() + ":\n" + result.output()
                            + "It needs free space in " + directory.getParent()
                            + " and a user with an entry in /etc/passwd"
                            + " (its number is " + user.owner() + "); to use another directory, set -Djava.io.tmpdir",
                    null);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL " + version;
    }

    @Override
    public String stopSignal() {
        return "QUIT";
    }

    @Override
    public String ready() {
        return "database system is ready to accept connections";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public List<String> command(Path cluster, int port) {
        String data = cluster.resolve("data").toString();
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/postgres").toString(), "-D", data));
        command.addAll(List.of("-p", Integer.toString(port), "-h", "127.0.0.1", "-k", "", "-F"));
        for (String setting : SETTINGS) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }
}
