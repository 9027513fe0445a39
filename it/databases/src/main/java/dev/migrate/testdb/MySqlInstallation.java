package dev.migrate.testdb;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * An unpacked MySQL with an initialised data directory to copy from.
 *
 * @param version the server's version, for example "8.0.31"
 * @param home the directory that holds bin, lib and share
 * @param template an initialised data directory that no server has ever run on
 * @param clusters the directory for the running servers' data; the server's user may write in it
 * @param user the user the servers run as
 */
record MySqlInstallation(String version, Path home, Path template, Path clusters, ServerUser user)
        implements ServerInstallation {
    private static final Map<ServerJar, MySqlInstallation> INSTALLATIONS = new ConcurrentHashMap<>();
    private static final Pattern VERSION = Pattern.compile("Ver (\\S+)");
    // where the program looks for its libraries before it asks the system
    private static final String LIBRARIES = "lib/private";

    private static final List<String> STORAGE = List.of(
            "--innodb-autoextend-increment=1",
            "--innodb-log-file-size=4M",
            "--innodb-flush-method=nosync",
            "--innodb-use-native-aio=OFF",
            "--innodb-buffer-pool-size=32M",
            "--skip-ssl");
    // what is committed survives the server's crash, not the machine's
    private static final List<String> SERVER = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--mysqlx=OFF",
            // without SSL the newer plugin works only for clients that allow to fetch the server's key
            "--default-authentication-plugin=mysql_native_password",
            "--character-set-server=utf8mb4",
            "--performance-schema=OFF",
            "--skip-log-bin",
            "--innodb-flush-log-at-trx-commit=2",
            "--innodb-doublewrite=OFF",
            "--innodb-buffer-pool-load-at-startup=OFF");

    /** The installation of a jar: unpacked and initialised by the first caller, kept for the next JVMs. */
    static MySqlInstallation of(ServerJar jar) {
        return INSTALLATIONS.computeIfAbsent(jar, MySqlInstallation::install);
    }

    private static MySqlInstallation install(ServerJar jar) {
        Cache cache = Cache.ofUser();
        String name = jar.cacheName();
        Path home = cache.directory(name, directory -> unpack(jar, directory));
        String version = version(home);
        ServerUser user = ServerUser.whoCanRun(program(home), Map.of());
        String owner = "-" + user.owner();
        Path template =
                cache.directory(name + "-cluster" + owner, directory -> initialise(version, home, user, directory));
        Path clusters = cache.directory("clusters" + owner, user::own);
        return new MySqlInstallation(version, home, template.resolve("data"), clusters, user);
    }

    private static Path program(Path home) {
        return home.resolve("bin/mysqld");
    }

    private static void unpack(ServerJar jar, Path directory) throws IOException {
        try (JarFile file = new JarFile(jar.jar().toFile());
                InputStream stream =
                        file.getInputStream(file.getEntry(jar.product().marker()))) {
            Tar.unpack(new GZIPInputStream(new BufferedInputStream(stream)), directory);
        }
        for (StandIn library : List.of(StandIn.AIO, StandIn.NUMA)) {
            InputStream content = new ByteArrayInputStream(library.bytes());
            Tar.file(content, directory.resolve(LIBRARIES).resolve(library.name()), true);
        }
    }

    private static String version(Path home) {
        Command.Result result = Command.run(List.of(program(home).toString(), "--version"));
        Matcher matcher = VERSION.matcher(result.output());
        if (!matcher.find()) {
            throw new TestDatabaseException(
                    "MySQL",
                    "cannot run " + program(home) + ": " + result.output().strip() + ". It needs Linux on x86-64",
                    null);
        }
        return matcher.group(1);
    }

    private static void initialise(String version, Path home, ServerUser user, Path directory) throws IOException {
        user.own(directory);
        Path script = Files.writeString(directory.resolve("init.sql"), users());
        user.own(script);
        Path data = directory.resolve("data");
        List<String> command = new ArrayList<>(base(home, data));
        command.addAll(List.of("--initialize-insecure", "--init-file=" + script));
        Command.Result result = Command.run(user.command(command.toArray(String[]::new)));
        if (!result.succeeded()) {
            throw new TestDatabaseException(
                    "MySQL " + version,
                    "its initialisation ended with code " + result.exitCode() + ":\n" + result.output()
                            + "It needs free space in " + directory.getParent()
                            + "; to use another directory, set -Djava.io.tmpdir",
                    null);
        }
    }

    private static String users() {
        return "create user '" + MySqlFamily.USER + "'@'%' identified with mysql_native_password by '"
                + MySqlFamily.PASSWORD + "';\ngrant all privileges on *.* to '" + MySqlFamily.USER
                + "'@'%' with grant option;\ndrop user 'root'@'localhost';\n";
    }

    private static List<String> base(Path home, Path data) {
        List<String> command = new ArrayList<>(List.of(
                program(home).toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--lc-messages-dir=" + home.resolve("share"),
                "--character-sets-dir=" + home.resolve("share/charsets")));
        command.addAll(STORAGE);
        return command;
    }

    @Override
    public String name() {
        return "MySQL " + version;
    }

    @Override
    public String stopSignal() {
        return "KILL";
    }

    @Override
    public String ready() {
        return "ready for connections";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public List<String> command(Path cluster, int port) {
        List<String> command = base(home, cluster.resolve("data"));
        command.addAll(SERVER);
        // the socket's path is relative, since its length is limited
        command.addAll(List.of("--port=" + port, "--socket=socket", "--tmpdir=" + cluster));
        return command;
    }
}
