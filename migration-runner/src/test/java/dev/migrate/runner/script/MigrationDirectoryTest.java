package dev.migrate.runner.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.runner.Scripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    void readsNamesHeadersAndChecksumsInOrder() {
        Scripts scripts = new Scripts(folder).table(2, "b", 1).table(1, "a").write("V20260101000001__r1.json", "{}");
        assertThat(scripts.directory().read("h2"))
                .extracting(MigrationFile::id)
                .containsExactly(Scripts.id(1), Scripts.id(2));
        MigrationFile first = scripts.directory().read("h2").get(0);
        assertThat(first.checksum()).isEqualTo(Checksum.of(scripts.read(1)));
        assertThat(first.description()).isEqualTo("revision 1");
        assertThat(first.rollback()).isNotNull();
    }

    @Test
    void eachDatabaseHasItsFolder() {
        Scripts scripts = new Scripts(folder).write("V20260101000001__a.json", "{}");
        new Scripts(folder.resolve("h2")).table(1, "a");
        new Scripts(folder.resolve("postgresql")).table(1, "a").table(2, "b", 1);
        assertThat(scripts.directory().read("h2")).hasSize(1);
        assertThat(scripts.directory().read("postgresql")).hasSize(2);
        assertThat(scripts.directory().readAny()).hasSize(2);
        assertThatThrownBy(() -> scripts.directory().read("mysql")).hasMessageContaining("none for mysql");
        scripts.table(3, "c");
        assertThatThrownBy(() -> scripts.directory().read("h2")).hasMessageContaining("can't be told");
    }

    @Test
    void aScriptForAnotherDatabaseIsRefused() {
        Scripts scripts = new Scripts(folder)
                .write(
                        "V20260101000001__a.sql",
                        "-- migrate:revision 20260101000001\n-- migrate:database postgresql\nselect 1;\n");
        assertThat(scripts.directory().read("postgresql")).hasSize(1);
        assertThatThrownBy(() -> scripts.directory().read("h2"))
                .hasMessageContaining("'V20260101000001__a.sql' is for postgresql, but the database is h2");
    }

    @Test
    void ofManyFilesAllAreReadAndTheFirstWrongOneIsNamed() {
        Scripts scripts = new Scripts(folder);
        for (int i = 1; i <= 600; i++) {
            scripts.table(i, "t" + i);
        }
        assertThat(scripts.directory().read("h2"))
                .hasSize(600)
                .extracting(MigrationFile::id)
                .isSorted();
        scripts.write("V20260101000300__r300.sql", "-- migrate:revision 1\n")
                .write("V20260101000150__r150.sql", "-- migrate:revision 2\n")
                .write("V20260101000550__r550.sql", "-- migrate:revision 3\n");
        assertThatThrownBy(() -> scripts.directory().read("h2")).hasMessageContaining("r150.sql");
    }

    @Test
    void wrongFilesAreNamed() throws IOException {
        assertThatThrownBy(() -> MigrationDirectory.at(folder.resolve("none")).read("h2"))
                .hasMessageContaining("does not exist");
        Path file = Files.writeString(folder.resolve("in-the-way"), "");
        assertThatThrownBy(() -> MigrationDirectory.at(file).read("h2"))
                .hasMessageContaining("is a file, and the migrations lie in a folder");
        Files.delete(file);
        refused("V1__a.sql", "select 1;", "V1__a.sql: the name is not that of a migration script");
        refused("V20260101000009__a.sql", "select 1;", "does not name the revision");
        refused("V20260101000009__a.sql", "-- migrate:revision 20260101000008\n", "names revision '20260101000008'");
        refused("U20260101000009__a.sql", "select 1;", "no forward script has the id");
        Scripts scripts = new Scripts(folder).table(1, "a");
        refused("V20260101000001__twin.sql", scripts.read(1), "has another script already");
        Files.write(folder.resolve("V20260101000002__x.sql"), "-- ä".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> scripts.directory().read("h2"))
                .hasMessageContaining("V20260101000002__x.sql:1: the file is not UTF-8");
        Files.write(
                folder.resolve("V20260101000002__x.sql"),
                "-- migrate:revision 20260101000002\n\nselect 'ä';".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> scripts.directory().read("h2"))
                .hasMessageContaining("V20260101000002__x.sql:3: the file is not UTF-8");
    }

    @Test
    void noScriptIsLeftOutInSilence() {
        refused("V20260101000009__a.SQL", "select 1;", "V20260101000009__a.SQL: the name is not that");
        Scripts scripts = new Scripts(folder).table(1, "a").write("backups/shop-20260101.sql", "select 1;");
        assertThat(scripts.directory().read("h2")).hasSize(1);
        new Scripts(folder.resolve("2026")).table(2, "b");
        assertThatThrownBy(() -> scripts.directory().read("h2"))
                .hasMessageContaining("2026' has scripts that would not run")
                .hasMessageContaining("only those named postgresql, mysql, mariadb, h2, sqlite are read");
    }

    @Test
    void scriptsOfFlywayAreToldWhatToBecome() {
        refused("V1_2__first.sql", "select 1;", "rename it to V<id>__first.sql");
        refused("U1.2__first.sql", "select 1;", "instead of '1.2'");
        refused("v20260101000009__a.sql", "select 1;", "rename it to V<id>__a.sql");
        refused("R__views.sql", "select 1;", "V<id>__views.sql");
        refused("beforeMigrate.sql", "select 1;", "there are no callbacks");
        refused("V20260101000009__a.sql", "select 1;", "'-- migrate:parents <id>' with the revision that it follows");
    }

    private void refused(String name, String text, String message) {
        Scripts scripts = new Scripts(folder).write(name, text);
        assertThatThrownBy(() -> scripts.directory().read("h2"))
                .isInstanceOf(ScriptError.class)
                .hasMessageContaining(message);
        scripts.delete(name);
    }
}
