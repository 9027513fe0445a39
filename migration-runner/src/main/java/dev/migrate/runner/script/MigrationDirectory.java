package dev.migrate.runner.script;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that holds the migration scripts; where a project targets several databases, the scripts lie in a folder for
 * each below it.
 */
public final class MigrationDirectory {
    private static final Pattern SCRIPT = Pattern.compile("([VU])([0-9]{14})__.+\\.sql");
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
        if (list(folder).stream().anyMatch(MigrationDirectory::isSql)) {
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
        TreeMap<String, Path> forward = new TreeMap<>();
        TreeMap<String, Path> rollback = new TreeMap<>();
        for (Path path : list(folder)) {
            if (isSql(path)) {
                Matcher name = scriptName(path);
                put(name.group(1).equals("V") ? forward : rollback, name.group(2), path);
            } else {
                refuseUnread(folder, path);
            }
        }
        refuseOrphans(forward, rollback);
        return SideBySide.map(
                List.copyOf(forward.entrySet()),
                script -> file(script.getKey(), script.getValue(), rollback.get(script.getKey())));
    }

    private static MigrationFile file(String id, Path path, Path rollback) {
        String name = name(path);
        String text = Checksum.normalize(ScriptText.read(path));
        ScriptHeader header = ScriptHeader.read(name, text);
        if (!id.equals(header.revision())) {
            throw new ScriptError(
                    name,
                    0,
                    header.revision() == null
                            ? "the header does not name the revision"
                            : "the header names revision '" + header.revision() + "', the file name '" + id + "'",
                    "write '-- migrate:revision " + id + "' as the first line"
                            + (header.revision() == null
                                    ? ", and below it '-- migrate:parents <id>' with the revision that it follows"
                                    : ""));
        }
        return new MigrationFile(id, slug(path), path, rollback, header, Checksum.ofNormalized(text));
    }

    private static String slug(Path path) {
        String name = name(path);
        return name.substring("V00000000000000__".length(), name.length() - ".sql".length());
    }

    private static Matcher scriptName(Path path) {
        Matcher matcher = SCRIPT.matcher(name(path));
        if (!matcher.matches()) {
            throw new ScriptError(
                    name(path), 0, "the name is not that of a migration script", ForeignScript.advice(name(path)));
        }
        return matcher;
    }

    /** What looks like a script and would be left out in silence: those in folders below. */
    private static void refuseUnread(Path folder, Path path) {
        boolean isFolder = !name(path).contains(".") && Files.isDirectory(path);
        if (isFolder && list(path).stream().anyMatch(MigrationDirectory::isSql)) {
            throw MigrationFailure.usage(
                            "folder '" + path + "' has scripts that would not run: of the folders in '" + folder
                                    + "', only those named " + String.join(", ", VENDORS) + " are read",
                            Remedy.of("move its scripts into '" + folder + "', or the folder elsewhere"))
                    .field("folder", path.toString());
        }
    }

    private static void put(TreeMap<String, Path> scripts, String id, Path path) {
        Path other = scripts.put(id, path);
        if (other != null) {
            throw new ScriptError(
                    name(path),
                    0,
                    "revision '" + id + "' has another script already: '" + name(other) + "'",
                    "give one of them an id of its own, in its name and its header");
        }
    }

    private static void refuseOrphans(TreeMap<String, Path> forward, TreeMap<String, Path> rollback) {
        Collection<String> known = forward.keySet();
        rollback.forEach((id, path) -> {
            if (!known.contains(id)) {
                throw new ScriptError(
                        name(path),
                        0,
                        "no forward script has the id '" + id + "'",
                        "restore V" + id + "__….sql from version control, or remove this file");
            }
        });
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException unreadable) {
            throw MigrationFailure.usage(
                    "the migrations folder '" + folder + "' can't be read: " + unreadable,
                    Remedy.of("make it readable for this user"));
        }
    }

    /** Also where its ending is in upper case: such a file is refused for its name, not left out in silence. */
    private static boolean isSql(Path path) {
        String name = name(path);
        return name.regionMatches(true, name.length() - 4, ".sql", 0, 4) && !name.startsWith(".");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
