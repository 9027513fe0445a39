package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases whose disk is full, or that take no writes. */
class FullOrReadOnlyTest {
    @TempDir
    private Path folder;

    private Path disk;

    /** A disk of a few megabytes of its own, for every user. */
    private Path disk(String size) throws Exception {
        Path path = Files.createTempDirectory("migrate-disk");
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "mode=777,size=" + size, "none", path.toString());
        assumeTrue(mounted, "SKIPPED: this user can't mount a small disk");
        disk = path;
        return path;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return Files.isExecutable(Path.of("/bin/" + command[0]))
                && Client.run(List.of(command), Map.of(), new File("/dev/null")) == null;
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            run("umount", "-l", disk.toString());
            Files.delete(disk);
        }
    }

    private Scripts filling(String makeTable, String fill) {
        return new Scripts(folder)
                .table(1, "a")
                .forward(
                        2,
                        "-- migrate:check table big exists\n" + makeTable + ";\n"
                                + "-- migrate:check sql select count(*) > 0 from big\n" + fill + ";\n",
                        1);
    }

    private static MigrationFailure failure(Engine.Fresh db, Scripts scripts) {
        return catchThrowableOfType(
                MigrationFailure.class, () -> db.migrator(scripts).apply("head"));
    }

    @Test
    void postgresWithoutSpaceRollsBack() throws Exception {
        Path space = Files.createDirectory(disk("12m").resolve("space"));
        Files.setPosixFilePermissions(space, PosixFilePermissions.fromString("rwx------"));
        run("chown", "65534:65534", space.toString());
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        String name = "small_" + db.url().replaceFirst(".*/", "");
        db.execute("create tablespace " + name + " location '" + space + "'");
        try {
            Scripts scripts = filling(
                    "create table big (t text) tablespace " + name,
                    "insert into big select repeat('x', 1000) from generate_series(1, 50000)");
            MigrationFailure failure = failure(db, scripts);
            assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
            assertThat(failure).hasMessageContaining("No space left").hasMessageContaining("free space on");
            assertThat(db.tables()).containsExactly("a");
            assertThat(db.history()).containsExactly(id(1) + "|applied");
            scripts.forward(2, "create table big (t text);\n", 1);
            assertThat(db.migrator(scripts).apply("head").revisions()).hasSize(1);
        } finally {
            db.execute("drop table if exists big", "drop tablespace " + name);
        }
    }

    @Test
    void mariaDbWithoutSpaceStopsWhereItCanGoOn() throws Exception {
        Path space = disk("12m");
        Engine.Fresh db = Engine.MARIADB.fresh();
        Scripts scripts = filling(
                "create table big (t varchar(1000)) data directory = '" + space + "'",
                "insert into big select repeat('x', 1000) from seq_1_to_50000");
        MigrationFailure failure = failure(db, scripts);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(failure).hasMessageContaining("is full").hasMessageContaining("free space on");
        assertThat(db.query("select statements_done, statement_started, status from migration_history where"
                        + " migration_number = " + id(2)))
                .containsExactly("1|0|applying");
        assertThat(db.query("select count(*) from big")).containsExactly("0");
        scripts.forward(
                2,
                "-- migrate:check table big exists\ncreate table big (t varchar(1000)) data directory = '" + space
                        + "';\ninsert into big values ('few');\n",
                1);
        assertThat(db.migrator(scripts).apply("head").revisions())
                .singleElement()
                .matches(RevisionRun::resumed);
        db.execute("drop table big");
    }

    @Test
    void sqliteWithoutSpaceRollsBack() throws Exception {
        Path file = disk("200k").resolve("x.db");
        Engine.Fresh db = new Engine.Fresh("jdbc:sqlite:" + file, null, null);
        Scripts scripts = filling("create table big (t text)", "insert into big select hex(zeroblob(300000))");
        MigrationFailure failure = failure(db, scripts);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure).hasMessageContaining("full").hasMessageContaining("free space on");
        assertThat(db.tables()).containsExactly("a");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        scripts.forward(2, "create table big (t text);\n", 1);
        assertThat(db.migrator(scripts).apply("head").revisions()).hasSize(1);
    }

    /** H2 closes a database whose disk is full; what was written before is there at the next opening. */
    @Test
    void h2WithoutSpaceStopsInAKnownState() throws Exception {
        Path path = disk("1m");
        Engine.Fresh db = new Engine.Fresh("jdbc:h2:file:" + path.resolve("x"), "sa", "");
        Scripts scripts = filling(
                "create table big (t varchar(100000))",
                "insert into big select repeat(random_uuid(), 500) from system_range(1, 500)");
        MigrationFailure failure = failure(db, scripts);
        assertThat(failure.exitCode()).isIn(ExitCode.IN_DOUBT, ExitCode.INTERNAL);
        assertThat(run("mount", "-o", "remount,size=200m", disk.toString())).isTrue();
        assertThat(db.migrator(scripts).apply("head").revisions()).isNotEmpty();
        assertThat(db.query("select count(*) from big")).containsExactly("500");
        db.execute("shutdown");
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatTakesNoWritesIsNamed(Engine engine) throws Exception {
        Scripts scripts = new Scripts(folder).table(1, "a");
        Engine.Fresh db = engine.fresh();
        Engine.Fresh reader = db;
        switch (engine) {
            case POSTGRESQL ->
                db.execute("alter database " + db.url().replaceFirst(".*/", "")
                        + " set default_transaction_read_only = on");
            case MARIADB, MYSQL -> {
                String name = db.url().replaceFirst(".*/", "");
                db.execute(
                        "create user reader_" + name + " identified by 'r'",
                        "grant all on " + name + ".* to reader_" + name,
                        "set global read_only = 1");
                reader = new Engine.Fresh(db.url(), "reader_" + name, "r");
            }
            case SQLITE -> {
                db.execute("create table x (id int)");
                reader = new Engine.Fresh(
                        db.url().replace("jdbc:sqlite:", "jdbc:sqlite:file:") + "?mode=ro", null, null);
            }
            case H2_MEMORY -> {
                db = new Engine.Fresh("jdbc:h2:file:" + folder.resolve("data"), "sa", "");
                db.execute("create table x (id int)");
                reader = new Engine.Fresh(db.url() + ";ACCESS_MODE_DATA=r", "sa", "");
            }
        }
        try {
            MigrationFailure failure = failure(reader, scripts);
            assertThat(failure.exitCode()).as(failure.getMessage()).isEqualTo(ExitCode.USAGE);
            assertThat(failure).hasMessageContaining("takes writes");
        } finally {
            if (engine.isOfMySqlFamily()) {
                db.execute("set global read_only = 0");
            }
        }
        assertThat(db.tables()).doesNotContain("a");
    }
}
