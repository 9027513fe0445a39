package dev.migrate.testdb;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An unpacked server with initialised data to copy from, and how it is run on a copy. */
interface ServerInstallation {
    /** The database's name and version, for example "PostgreSQL 16.15.0". */
    String name();

    /** An initialised data directory that no server has ever run on. */
    Path template();

    /** The directory for the running servers' data; the servers' user may write in it. */
    Path clusters();

    /** The user the servers run as. */
    ServerUser user();

    /** The signal that ends a server at once, for example "QUIT". */
    String stopSignal();

    /** What the server's log says once it takes connections. */
    String ready();

    /** What the server's environment holds besides the plain one. */
    Map<String, String> environment();

    /**
     * The command that runs a server on 127.0.0.1.
     *
     * @param cluster the directory that holds its files, the data in the directory "data" of it
     */
    List<String> command(Path cluster, int port);
}
