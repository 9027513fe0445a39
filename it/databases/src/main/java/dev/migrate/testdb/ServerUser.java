package dev.migrate.testdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The user a server runs as. Servers refuse to run as root, so root runs them as "nobody" by the first tool that works.
 *
 * @param prefix the command that changes the user, empty for an ordinary user
 * @param owner the user's number where it differs from this JVM's, else this JVM's
 */
record ServerUser(List<String> prefix, int owner) {
    private static final int NOBODY = 65534;
    private static final List<ServerUser> FOR_ROOT = List.of(
            new ServerUser(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"), NOBODY),
            new ServerUser(List.of("runuser", "-u", "nobody", "--"), NOBODY),
            // the kernel still takes the process for root where files are concerned
            new ServerUser(List.of("unshare", "-U", "--"), 0));

    /**
     * The user who can run a program.
     *
     * @param program an executable that answers to --version
     * @param environment what its environment holds besides the plain one
     */
    static ServerUser whoCanRun(Path program, Map<String, String> environment) {
        int caller = Caller.userId();
        List<ServerUser> candidates = caller == 0 ? FOR_ROOT : List.of(new ServerUser(List.of(), caller));
        List<String> failures = new ArrayList<>();
        for (ServerUser candidate : candidates) {
            Command.Result result = candidate.probe(program, environment);
            if (result.succeeded()) {
                return candidate;
            }
            failures.add(
                    String.join(" ", result.command()) + ": " + result.output().strip());
        }
        throw new TestDatabaseException(
                program.getFileName().toString(),
                "cannot run " + program + (caller == 0 ? " as an unprivileged user" : "") + ", tried:\n"
                        + String.join("\n", failures)
                        + "\nWhere files have gone missing from it, delete its directory, it is unpacked again. Else set"
                        + " -Djava.io.tmpdir to a directory which everybody can reach and which allows to execute"
                        + (caller == 0 ? ", or install util-linux (setpriv)" : ""),
                null);
    }

    private Command.Result probe(Path program, Map<String, String> environment) {
        return Command.run(
                command("sh", "-c", "test \"$(id -u)\" != 0 && exec \"$0\" --version", program.toString()),
                environment);
    }

    /** The command as this user runs it. */
    List<String> command(String... command) {
        List<String> full = new ArrayList<>(prefix);
        full.addAll(List.of(command));
        return full;
    }

    /** Gives a file or directory to this user. */
    void own(Path path) throws IOException {
        if (owner != Caller.userId()) {
            Files.setAttribute(path, "unix:gid", owner);
            Files.setAttribute(path, "unix:uid", owner);
        }
    }
}
