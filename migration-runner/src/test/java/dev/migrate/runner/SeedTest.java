package dev.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.script.SeedDirectory;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeedTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void eachFileOnceAndAgainWhereItChanged(Engine engine) {
        Engine.Fresh db = engine.fresh();
        Scripts scripts = new Scripts(folder.resolve("migrations")).table(1, "a");
        Migrator migrator = db.migrator(scripts);
        migrator.apply("head");
        SeedDirectory seeds = SeedDirectory.at(folder.resolve("seed"));
        String vendor = engine == Engine.H2_MEMORY ? "h2" : engine.name().toLowerCase(java.util.Locale.ROOT);
        Scripts files = new Scripts(folder.resolve("seed"));
        files.write("development/01_first.sql", "insert into a values (1);\ninsert into a values (2);\n")
                .write("development/" + vendor + "/own.sql", "insert into a values (9);\n")
                .write("development/other/own.sql", "insert into a values (8);\n")
                .write("production/01.sql", "insert into a values (7);\n");
        assertThat(migrator.seed(seeds, "development").loaded())
                .containsExactly("development/01_first.sql", "development/" + vendor + "/own.sql");
        assertThat(migrator.seed(seeds, "development").loaded()).isEmpty();
        assertThat(db.query("select id from a order by id")).containsExactly("1", "2", "9");
        assertThat(db.tables()).as("without the runner's own").containsExactly("a");

        files.write("development/01_first.sql", "delete from a where id = 2;\ninsert into a values (9);\n");
        MigrationFailure failure =
                catchThrowableOfType(MigrationFailure.class, () -> migrator.seed(seeds, "development"));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure).hasMessageContaining("development/01_first.sql:2");
        assertThat(db.query("select id from a order by id")).containsExactly("1", "2", "9");
        files.write("development/01_first.sql", "delete from a where id = 2;\n");
        assertThat(migrator.seed(seeds, "development").loaded()).hasSize(1);
        assertThat(db.query("select id from a order by id")).containsExactly("1", "9");

        files.write("production/02.sql", "\n\ncreate table x (id int);\n");
        assertThatThrownBy(() -> migrator.seed(seeds, "production")).hasMessageContaining("production/02.sql:3");
        files.write("upper/A.SQL", "\\i other.sql\n");
        assertThatThrownBy(() -> migrator.seed(seeds, "upper")).hasMessageContaining("is a command of psql");
        assertThatThrownBy(() -> migrator.seed(seeds, "none")).hasMessageContaining("[development, production, upper]");
        assertThatThrownBy(() -> migrator.seed(seeds, "..")).hasMessageContaining("is no folder");
    }
}
