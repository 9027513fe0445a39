package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.testdb.MariaDb;
import dev.migrate.testdb.PostgreSql;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups by the databases' own tools. PostgreSQL's server is 14, as this machine's pg_dump may be no newer than 15. */
class BackupTest {
    private static PostgreSql postgres;

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(folder.resolve("migrations"))
                .table(1, "a")
                .forward(
                        2,
                        "create table b (id int primary key references a (id), t varchar(40));\n"
                                + "insert into a values (1);\ninsert into b values (1, 'ünï; ''x''');\n",
                        1)
                .forward(3, "-- migrate:hazard DELETES_DATA the rows go\ndrop table b;\n", 2);
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    private static Engine.Fresh fresh(Engine engine) {
        if (engine != Engine.POSTGRESQL) {
            clients(engine);
            return engine.fresh();
        }
        for (String program : List.of("pg_dump", "pg_restore", "psql")) {
            Client.requireProgram(program);
        }
        postgres = postgres == null ? PostgreSql.start("14") : postgres;
        return new Engine.Fresh(postgres.newDatabase(), postgres.user(), postgres.password());
    }

    private static Options options(Engine engine) {
        return Options.defaults().withTools(clients(engine));
    }

    /** The folder of the engine's own programs where it is not on the PATH; skips the test where it is nowhere. */
    private static Path clients(Engine engine) {
        return switch (engine) {
            case MARIADB -> MariaDb.clients();
            case MYSQL -> Client.mySqlClients();
            default -> null;
        };
    }

    private static String dumper(Engine engine) {
        return switch (engine) {
            case MARIADB -> "mariadb-dump";
            case MYSQL -> "mysqldump";
            default -> "pg_dump";
        };
    }

    private Migrator migrator(Engine engine, Engine.Fresh db) {
        return db.migrator(scripts).with(options(engine));
    }

    private static String name(Engine.Fresh db) {
        String name = db.url().replaceFirst(".*[:/]", "");
        return db.url().startsWith("jdbc:h2:") ? name.replaceFirst(";.*", "").toUpperCase(java.util.Locale.ROOT) : name;
    }

    private List<String> files(String name) throws IOException {
        if (!Files.exists(folder.resolve(name))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBackedUpComesBack(Engine engine) {
        Engine.Fresh db = fresh(engine);
        Migrator migrator = migrator(engine, db);
        migrator.apply(id(2));
        List<String> history = db.history();
        BackedUp backup = migrator.backup(folder.resolve("x.backup"));
        if (engine == Engine.POSTGRESQL || engine.isOfMySqlFamily()) {
            assertThat(backup.verified())
                    .contains("restored into a scratch database, which has the database's")
                    .contains("objects and, in 4 tables, as many rows");
            assertThat(databases(db)).noneMatch(name -> name.startsWith("migrate_verify"));
        }
        assertThat(backup.bytes()).isPositive().isEqualTo(backup.file().toFile().length());
        migrator.apply("head");
        db.execute("create table later (id int)", "delete from a");
        assertThatThrownBy(() -> migrator.restore(backup.file(), "other"))
                .hasMessageContaining("removes everything in database '" + name(db) + "'");
        assertThat(db.tables()).contains("later");

        Restored restored = migrator.restore(backup.file(), name(db));
        assertThat(restored.current()).containsExactly(id(2));
        assertThat(db.tables()).containsExactly("a", "b");
        assertThat(db.query("select t from b")).containsExactly("ünï; 'x'");
        assertThat(db.history()).isEqualTo(history);
        assertThat(migrator.apply("head").revisions()).hasSize(1);
        assertThat(db.tables()).containsExactly("a");
    }

    /** Its history is there before the tables that it speaks of. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void aRestoreThatStopsHalfWayIsNotTakenForWhole(Engine engine) throws Exception {
        Engine.Fresh db = fresh(engine);
        Migrator migrator = migrator(engine, db);
        migrator.apply(id(2));
        BackedUp backup = migrator.backup(folder.resolve("x.backup"));
        String program = engine == Engine.MARIADB ? "mariadb" : "mysql";
        String real = clients(engine).resolve(program).toString();
        Path tools = Files.createDirectory(folder.resolve("tools"));
        tool(
                tools,
                program,
                "for last; do :; done\ncase $last in migrate_verify*) exec " + real + " \"$@\";; esac\n"
                        + "sed '/DROP TABLE IF EXISTS `migration_lock`/,$d' | " + real + " \"$@\"; exit 1\n");
        assertThatThrownBy(() -> db.migrator(scripts)
                        .with(Options.defaults().withTools(tools))
                        .restore(backup.file(), name(db)))
                .hasMessageContaining("ended with code 1");
        assertThat(db.history()).hasSize(2);
        refusesAsRestoredInPart(migrator, backup, name(db));
        assertThat(migrator.restore(backup.file(), name(db)).current()).containsExactly(id(2));
        assertThat(migrator.status().exitCode()).isEqualTo(ExitCode.PENDING);
        assertThat(db.tables()).containsExactly("a", "b");
    }

    private static void refusesAsRestoredInPart(Migrator migrator, BackedUp backup, String name) {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                migrator::status,
                () -> migrator.apply("head"),
                () -> migrator.planApply("head"),
                () -> migrator.rollback("-1"),
                () -> migrator.stamp("head", "x"))) {
            MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, call);
            assertThat(failure).isNotNull();
            assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
            assertThat(failure)
                    .hasMessageContaining("restored in part")
                    .hasMessageContaining("restore --file " + backup.file() + " --confirm " + name);
        }
    }

    @Test
    void anInterruptedRestoreOfH2IsNotTakenForWhole() {
        Engine.Fresh db = fresh(Engine.H2_MEMORY);
        Migrator migrator = migrator(Engine.H2_MEMORY, db);
        migrator.apply(id(2));
        BackedUp backup = migrator.backup(folder.resolve("x.backup"));
        db.execute(
                "create table \"migration_restore\" (file_name varchar, database_name varchar)",
                "insert into \"migration_restore\" values ('" + backup.file() + "', '" + name(db) + "')");
        refusesAsRestoredInPart(migrator, backup, name(db));
        assertThat(migrator.backup(folder.resolve("y.backup")).bytes()).isPositive();
        migrator.restore(folder.resolve("y.backup"), name(db));
        assertThat(migrator.status().exitCode()).isEqualTo(ExitCode.PENDING);
    }

    /** Another run that began before must not pass its fence afterwards. */
    @ParameterizedTest
    @EnumSource
    void theEpochGoesOnlyForward(Engine engine) {
        Engine.Fresh db = fresh(engine);
        Migrator migrator = migrator(engine, db);
        migrator.apply(id(1));
        Path file = migrator.backup(folder.resolve("x.backup")).file();
        migrator.apply(id(2));
        migrator.apply(id(3));
        assertThat(db.query("select epoch from migration_lock where id = 1")).containsExactly("3");
        migrator.restore(file, name(db));
        assertThat(db.query("select epoch from migration_lock where id = 1")).containsExactly("5");
        migrator.reset(null, name(db));
        assertThat(db.query("select epoch from migration_lock where id = 1")).containsExactly("7");
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedBackupIsNotRestored(Engine engine) throws Exception {
        Engine.Fresh db = fresh(engine);
        Migrator migrator = migrator(engine, db);
        migrator.apply(id(2));
        Path file = migrator.backup(folder.resolve("x.backup")).file();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() * 3 / 4);
        }
        MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, () -> migrator.restore(file, name(db)));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.BACKUP);
        assertThat(failure).hasMessageContaining("can't be trusted");
        assertThat(db.tables()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource
    void deletingDataIsPrecededByABackup(Engine engine) throws Exception {
        Engine.Fresh db = fresh(engine);
        List<BackedUp> told = new ArrayList<>();
        Migrator migrator = migrator(engine, db)
                .with(options(engine).withBackups(folder.resolve("backups")))
                .with(new Progress() {
                    @Override
                    public void backedUp(BackedUp backup) {
                        told.add(backup);
                    }
                });
        migrator.apply(id(2));
        assertThat(files("backups")).isEmpty();
        migrator.apply("head");
        assertThat(files("backups")).singleElement().matches(name -> name.startsWith(name(db)));
        migrator.with(options(engine)).restore(told.get(0).file(), name(db));
        assertThat(db.query("select t from b")).containsExactly("ünï; 'x'");
    }

    /** Programs that fail as the real ones do when their disk is full, and one whose result is cut off. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void withoutABackupNothingRuns(Engine engine) throws Exception {
        Engine.Fresh db = fresh(engine);
        migrator(engine, db).apply(id(2));
        String program = dumper(engine);
        String real = engine.isOfMySqlFamily()
                ? clients(engine).resolve(program).toString()
                : "/usr/bin/env PATH=\"$PATH\" " + program;
        String file = engine.isOfMySqlFamily() ? "--result-file" : "--file";
        Path tools = Files.createDirectory(folder.resolve("tools"));
        Options options = Options.defaults().withTools(tools).withBackups(folder.resolve("backups"));
        Migrator migrator = db.migrator(scripts).with(options);

        refused(migrator, db, "'" + program + "' can't be run in");
        tool(
                tools,
                program,
                "for a; do case $a in " + file + "=*) set -- \"$@\" " + file + "=/dev/full;; esac; done\n"
                        + (engine.isOfMySqlFamily()
                                ? "exec " + real + " $(echo \"$@\" | sed 's#" + file + "=[^ ]*#" + file
                                        + "=/dev/full#')\n"
                                : "exec " + real + " \"$@\"\n"));
        refused(migrator, db, program + " ended with code");
        tool(
                tools,
                program,
                real + " \"$@\" || exit 1\nfor a; do case $a in " + file + "=*) f=${a#*=};; esac; done\n"
                        + "head -c $(($(stat -c %s \"$f\") * 3 / 4)) \"$f\" > \"$f.cut\"; mv \"$f.cut\" \"$f\"\n");
        tool(tools, "pg_restore", "exec /usr/bin/env PATH=\"$PATH\" pg_restore \"$@\"\n");
        refused(migrator, db, "can't be trusted");
    }

    private static List<String> databases(Engine.Fresh db) {
        return db.query(
                db.url().contains("postgresql")
                        ? "select datname from pg_database"
                        : "select schema_name from information_schema.schemata");
    }

    /** Dumps that are whole as far as their own ends tell. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void whatTheScratchDatabaseLacksIsNamed(Engine engine) throws Exception {
        Engine.Fresh db = fresh(engine);
        migrator(engine, db).apply(id(2));
        Path tools = Files.createDirectory(folder.resolve("tools"));
        if (engine.isOfMySqlFamily()) {
            Path real = clients(engine);
            String client = engine == Engine.MARIADB ? "mariadb" : "mysql";
            tool(tools, client, "exec " + real.resolve(client) + " \"$@\"\n");
            tool(
                    tools,
                    dumper(engine),
                    real.resolve(dumper(engine))
                            + " \"$@\" || exit 1\nfor a; do case $a in --result-file=*) f=${a#*=};; esac; done\n"
                            + "sed '/INSERT INTO .b. VALUES/,/;$/d' \"$f\" > \"$f.less\"; mv \"$f.less\" \"$f\"\n");
        } else {
            for (String program : List.of("psql", "pg_restore")) {
                tool(tools, program, "exec /usr/bin/env PATH=\"$PATH\" " + program + " \"$@\"\n");
            }
            tool(
                    tools,
                    "pg_dump",
                    "exec /usr/bin/env PATH=\"$PATH\" pg_dump --section=pre-data --section=data \"$@\"\n");
        }
        Migrator lossy = db.migrator(scripts).with(Options.defaults().withTools(tools));
        MigrationFailure failure =
                catchThrowableOfType(MigrationFailure.class, () -> lossy.backup(folder.resolve("x.backup")));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.BACKUP);
        assertThat(failure)
                .hasMessageContaining(
                        engine.isOfMySqlFamily()
                                ? "restored, table 'b' has 0 rows, expected 1"
                                : "restored, it lacks 'constraint public.a.a_pkey p'");
        assertThat(databases(db)).noneMatch(name -> name.startsWith("migrate_verify"));
        assertThat(folder.resolve("x.backup")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void whatAKilledBackupLeavesGoesWithTheNextOne(Engine engine) throws Exception {
        Engine.Fresh db = fresh(engine);
        Migrator migrator = migrator(engine, db);
        migrator.apply(id(2));
        Path tools = Files.createDirectory(folder.resolve("tools"));
        String path = engine == Engine.MARIADB ? clients(engine).toString() : "$PATH";
        for (String program : List.of("pg_dump", "psql", "mariadb-dump")) {
            tool(tools, program, "PATH=" + path + " exec " + program + " \"$@\"\n");
        }
        Path reached = folder.resolve("reached");
        String standStill = "touch " + reached + "; exec sleep 30\n";
        tool(tools, "pg_restore", "case $* in *--dbname*) " + standStill.strip() + ";; esac\nexec pg_restore \"$@\"\n");
        tool(tools, "mariadb", "case $* in *migrate_verify*) " + standStill.strip() + ";; esac\n");
        ProcessBuilder backup = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.migrate.runner.cli.Main",
                        "backup",
                        "--url=" + db.url(),
                        "--user=" + db.user(),
                        "--tools=" + tools,
                        "--file=" + folder.resolve("x.backup"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        backup.environment().put("MIGRATE_PASSWORD", Objects.requireNonNullElse(db.password(), ""));
        Process killed = backup.start();
        while (!Files.exists(reached)) {
            assertThat(killed.isAlive())
                    .as(() -> text(folder.resolve("output")))
                    .isTrue();
            Thread.sleep(20);
        }
        killed.destroyForcibly().waitFor();
        assertThat(databases(db)).anyMatch(name -> name.startsWith("migrate_verify"));
        assertThat(migrator.backup(folder.resolve("x.backup")).verified()).contains("restored into a scratch database");
        assertThat(databases(db)).noneMatch(name -> name.startsWith("migrate_verify"));
        assertThat(folder.resolve("x.backup.partial")).doesNotExist();
    }

    @Test
    void whatKilledRunsLeftInTheFolderOfBackupsGoesInTime() throws IOException {
        Engine.Fresh db = fresh(Engine.SQLITE);
        Path backups = Files.createDirectory(folder.resolve("backups"));
        String name = name(db);
        Path abandoned = Files.createFile(backups.resolve(name + "-20260101-000000-000.db.partial"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path fresh = Files.createFile(backups.resolve(name + "-20260102-000000-000.db.partial"));
        db.migrator(scripts).with(Options.defaults().withBackups(backups)).apply("head");
        assertThat(files("backups"))
                .contains(fresh.getFileName().toString())
                .doesNotContain(abandoned.getFileName().toString())
                .hasSize(2);
    }

    @Test
    void whoMayMakeNoDatabaseIsToldSo() {
        Engine.Fresh db = fresh(Engine.POSTGRESQL);
        migrator(Engine.POSTGRESQL, db).apply(id(2));
        String owner = name(db) + "_owner";
        db.execute(
                "create role " + owner + " login password 'x'",
                "grant pg_read_all_data to " + owner,
                "grant all on all tables in schema public to " + owner,
                "alter database " + name(db) + " owner to " + owner);
        Engine.Fresh poor = new Engine.Fresh(db.url(), owner, "x");
        BackedUp backup = migrator(Engine.POSTGRESQL, poor).backup(folder.resolve("x.backup"));
        assertThat(backup.verified())
                .contains("4 tables were read to the end")
                .contains("not restored into a scratch database (ERROR: permission denied to create database)");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void tool(Path folder, String name, String body) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void refused(Migrator migrator, Engine.Fresh db, String because) throws IOException {
        MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, () -> migrator.apply("head"));
        assertThat(failure).as(because).isNotNull().hasMessageContaining(because);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.BACKUP);
        assertThat(failure).message().doesNotContain(db.password());
        assertThat(files("backups")).isEmpty();
        assertThat(db.tables()).containsExactly("a", "b");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
    }

    /** On a disk of 64 kB. */
    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "SQLITE"})
    void aFullDiskHoldsNoBackup(Engine engine) throws Exception {
        Path small = Files.createDirectory(folder.resolve("backups"));
        boolean mounted = Files.isExecutable(Path.of("/bin/mount"))
                && Client.run(
                                List.of("mount", "-t", "tmpfs", "-o", "size=64k", "none", small.toString()),
                                java.util.Map.of(),
                                new java.io.File("/dev/null"))
                        == null;
        assumeTrue(mounted, "SKIPPED: this user can't mount a small disk");
        try {
            Engine.Fresh db = fresh(engine);
            migrator(engine, db).apply(id(2));
            StringBuilder rows = new StringBuilder("insert into b select x, '" + "y".repeat(40) + "' from big");
            db.execute("create table big (x int)");
            for (int i = 2; i < 3000; i += 500) {
                StringBuilder values = new StringBuilder("insert into big values (" + i + ")");
                for (int j = 1; j < 500; j++) {
                    values.append(", (").append(i + j).append(')');
                }
                db.execute(values.toString());
            }
            db.execute("insert into a select x from big", rows.toString());
            Options options = options(engine).withBackups(small);
            MigrationFailure failure = catchThrowableOfType(
                    MigrationFailure.class,
                    () -> db.migrator(scripts).with(options).apply("head"));
            assertThat(failure).isNotNull();
            assertThat(failure.exitCode()).as(failure.getMessage()).isEqualTo(ExitCode.BACKUP);
            assertThat(files("backups")).isEmpty();
            assertThat(db.tables()).contains("b");
        } finally {
            assertThat(Client.run(
                            List.of("umount", small.toString()), java.util.Map.of(), new java.io.File("/dev/null")))
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResetBuildsAllAgain(Engine engine) throws Exception {
        Engine.Fresh db = fresh(engine);
        scripts.forward(3, "-- migrate:check table c exists\ncreate table c (id int);\n", 2);
        Migrator migrator = migrator(engine, db);
        migrator.apply("head");
        db.execute("create table later (id int)", "create view v as select id from a", "delete from b");
        if (engine == Engine.POSTGRESQL) {
            db.execute(
                    "create schema other",
                    "create type other.mood as enum ('x')",
                    "create function f(m other.mood) returns int language sql as 'select 1'",
                    "create domain d as int",
                    "create sequence s");
        }
        assertThatThrownBy(() -> migrator.reset(null, null)).hasMessageContaining("--confirm " + name(db));
        assertThat(db.tables()).contains("later");

        Reset reset = migrator.reset(folder.resolve("backups"), name(db));
        assertThat(reset.outcome().revisions()).hasSize(3);
        assertThat(reset.verified()).isEqualTo(2);
        assertThat(db.tables()).containsExactly("a", "b", "c");
        assertThat(db.query("select id from b")).containsExactly("1");
        assertThat(files("backups")).hasSize(1);
        assertThat(migrator.status().exitCode()).isEqualTo(ExitCode.DONE);
        if (engine == Engine.POSTGRESQL) {
            assertThat(db.query("select nspname from pg_namespace where nspname = 'other'"))
                    .isEmpty();
        }
        migrator.restore(reset.backup().file(), name(db));
        assertThat(db.tables()).contains("later");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2_MEMORY"})
    void aResetOfASchemaLeavesTheOthers(Engine engine) {
        Engine.Fresh db = fresh(engine);
        db.execute("create schema app", "create table mine (id int)");
        Migrator migrator = migrator(engine, db).with(options(engine).withSchema("app"));
        migrator.apply("head");
        db.execute("create table app.later (id int)");
        migrator.reset(null, name(db));
        assertThat(db.tables()).containsExactly("mine");
        assertThat(db.query("select lower(table_name) from information_schema.tables where lower(table_schema) = 'app'"
                        + " order by 1"))
                .containsExactly("a", "migration_history", "migration_lock");
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE"})
    void anEndStateThatTheChecksDenyIsNamed(Engine engine) {
        Engine.Fresh db = fresh(engine);
        scripts.forward(3, "-- migrate:check table nothing exists\ncreate table c (id int);\n", 2);
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> migrator(engine, db).reset(null, name(db)));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.PENDING);
        assertThat(failure).hasMessageContaining(id(3));
    }
}
