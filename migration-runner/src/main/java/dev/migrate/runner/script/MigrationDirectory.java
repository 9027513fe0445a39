package dev.migrate.runner.script;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The folder that holds the migration scripts; where a project targets several databases, the scripts lie in a folder for
 * each below it.
 */
public final class MigrationDirectory {
    private static final Pattern LIKE_A_SCRIPT = Pattern.compile("(?i)(?:[VU][0-9].*|R)__.+\\.sql");
    private static final List<String> VENDORS = List.of("postgresql", "mysql", "mariadb", "h2", "sqlite");

    private final Path folder;

    private MigrationDirectory(Path folder) {
        this.folder = folder;
    }

    /** Names the folder; it is read later. */
    public static MigrationDirectory at(Path folder) {
        return new MigrationDirectory(Objects.requireNonNull(folder, "folder"));
    }

    public Path folder() {
        return folder;
    }

    /**
     * Reads names, headers and checksums of a database's scripts, ordered by id.
     *
     * @param vendor the database's folder name, such as {@code postgresql}
     * @throws MigrationFailure where the folder is missing or holds no scripts for that database
     * @throws ScriptError where a name or header is wrong
     */
    public List<MigrationFile> read(String vendor) {
        List<MigrationFile> files = files(scriptFolder(vendor));
        files.forEach(file -> refuseOtherDatabase(file, vendor));
        return files;
    }

    private static void refuseOtherDatabase(MigrationFile file, String vendor) {
        String database = file.header().database();
        if (database != null && !database.equals(vendor)) {
            throw MigrationFailure.usage(
                            "'" + file.fileName() + "' is for " + database + ", but the database is " + vendor,
                            Remedy.of("connect to a " + database + " database, or generate scripts for " + vendor
                                    + " as well: set migrate.databases to " + database + "," + vendor
                                    + " before the first revision"))
                    .field("file", file.fileName());
        }
    }

    /** As {@link #read}, where no database is chosen: the first database's scripts, whose revisions are the same. */
    public List<MigrationFile> readAny() {
        List<String> vendors = vendorFolders();
        return files(vendors.isEmpty() ? folder : folder.resolve(vendors.get(0)));
    }

    /**
     * The one database that the folder has scripts for.
     *
     * @throws MigrationFailure where it has some for several, or none says which
     */
    public String database() {
        Set<String> found = new TreeSet<>(vendorFolders());
        if (found.isEmpty()) {
            readAny().stream()
                    .map(file -> file.header().database())
                    .filter(Objects::nonNull)
                    .forEach(found::add);
        }
        if (found.size() != 1) {
            throw MigrationFailure.usage(
                    "folder '" + folder + "' has scripts for "
                            + (found.isEmpty() ? "no database that they name" : String.join(", ", found))
                            + ": which database is meant can't be told",
                    Remedy.of("name it: --database postgresql (-Dmigrate.databases=postgresql)"));
        }
        return found.iterator().next();
    }

    private Path scriptFolder(String vendor) {
        List<String> vendors = vendorFolders();
        if (vendors.isEmpty()) {
            return folder;
        }
        if (!scripts(folder).isEmpty()) {
            throw MigrationFailure.usage(
                    "folder '" + folder + "' holds scripts of its own and folders for databases ("
                            + String.join(", ", vendors) + "): which of them to run can't be told",
                    Remedy.of("move the scripts into the database's folder"));
        }
        if (!vendors.contains(vendor)) {
            throw MigrationFailure.usage(
                    "folder '" + folder + "' has scripts for " + String.join(", ", vendors) + ", but none for "
                            + vendor,
                    Remedy.of(
                            "add '" + vendor + "' to the databases that the project targets and generate its scripts"));
        }
        return folder.resolve(vendor);
    }

    private List<String> vendorFolders() {
        if (!Files.isDirectory(folder)) {
            throw MigrationFailure.usage(
                    Files.exists(folder)
                            ? "'" + folder + "' is a file, and the migrations lie in a folder"
                            : "the migrations folder '" + folder + "' does not exist",
                    Remedy.of("name the folder that holds the V<id>__<name>.sql files"));
        }
        return VENDORS.stream()
                .filter(name -> Files.isDirectory(folder.resolve(name)))
                .toList();
    }

    private static List<MigrationFile> files(Path folder) {
        List<ScriptName> forward = new ArrayList<>();
        Map<String, ScriptName> rollback = new HashMap<>();
        ScriptName before = null;
        for (String name : scripts(folder)) {
            ScriptName script = ScriptName.parse(name);
            refuseSameRevision(before, script);
            before = script;
            if (script.isForward()) {
                forward.add(script);
            } else {
                rollback.put(script.id(), script);
            }
        }
        refuseOrphans(forward, rollback);
        return SideBySide.map(forward, script -> file(folder, script, rollback.get(script.id())));
    }

    private static MigrationFile file(Path folder, ScriptName script, ScriptName rollback) {
        Path path = folder.resolve(script.file());
        ScriptText text = ScriptText.read(path);
        ScriptHeader header = ScriptHeader.read(script.file(), text.text());
        if (!script.id().equals(header.revision())) {
            throw new ScriptError(
                    script.file(),
                    0,
                    header.revision() == null
                            ? "the header does not name the revision"
                            : "the header names revision '" + header.revision() + "', the file name '" + script.id()
                                    + "'",
                    "write '-- migrate:revision " + script.id() + "' as the first line"
                            + (header.revision() == null
                                    ? ", and below it '-- migrate:parents <id>' with the revision that it follows"
                                    : ""));
        }
        return new MigrationFile(
                script.id(),
                script.slug(),
                path,
                rollback == null ? null : folder.resolve(rollback.file()),
                header,
                text.checksum());
    }

    /** In a sorted listing, scripts of one revision and direction stand beside each other. */
    private static void refuseSameRevision(ScriptName before, ScriptName script) {
        if (before != null
                && before.isForward() == script.isForward()
                && before.id().equals(script.id())) {
            throw new ScriptError(
                    script.file(),
                    0,
                    "revision '" + script.id() + "' has another script already: '" + before.file() + "'",
                    "give one of them an id of its own, in its name and its header");
        }
    }

    private static void refuseOrphans(List<ScriptName> forward, Map<String, ScriptName> rollback) {
        Map<String, ScriptName> orphans = new TreeMap<>(rollback);
        forward.forEach(script -> orphans.remove(script.id()));
        for (ScriptName orphan : orphans.values()) {
            throw new ScriptError(
                    orphan.file(),
                    0,
                    "no forward script has the id '" + orphan.id() + "'",
                    "restore V" + orphan.id() + "__….sql from version control, or remove this file");
        }
    }

    /**
     * The names of the folder's scripts, sorted.
     *
     * @throws MigrationFailure where a folder in it that is none of a database's has scripts: they would be left out in silence
     */
    private static List<String> scripts(Path folder) {
        List<String> names = new ArrayList<>();
        for (Path path : list(folder)) {
            String name = String.valueOf(path.getFileName());
            if (ScriptName.isSql(name)) {
                names.add(name);
            } else if (!VENDORS.contains(name)) {
                refuseUnread(folder, path, name);
            }
        }
        Collections.sort(names);
        return names;
    }

    private static void refuseUnread(Path folder, Path path, String name) {
        boolean isFolder = !name.contains(".") && Files.isDirectory(path);
        if (isFolder && list(path).stream().anyMatch(MigrationDirectory::isLikeAScript)) {
            throw MigrationFailure.usage(
                            "folder '" + path + "' has scripts that would not run: of the folders in '" + folder
                                    + "', only those named " + String.join(", ", VENDORS) + " are read",
                            Remedy.of("move its scripts into '" + folder + "', or the folder elsewhere"))
                    .field("folder", path.toString());
        }
    }

    private static boolean isLikeAScript(Path path) {
        return LIKE_A_SCRIPT.matcher(String.valueOf(path.getFileName())).matches();
    }

    private static List<Path> list(Path folder) {
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            List<Path> list = new ArrayList<>();
            paths.forEach(list::add);
            return list;
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw MigrationFailure.usage(
                    "the migrations folder '" + folder + "' can't be read: " + unreadable,
                    Remedy.of("make it readable for this user"));
        }
    }
}
