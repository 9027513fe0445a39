package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.failure.CommandStyle;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.script.SeedDirectory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvironmentTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whereNothingIsAppliedByItselfAPersonNamesTheDatabase(Engine engine) {
        Engine.Fresh db = engine.fresh();
        Migrator guarded = db.migrator(new Scripts(folder).table(1, "a"));
        guarded = guarded.with(guarded.options().withAutoApply(false));
        MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, guardedApply(guarded));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(db.hasHistory()).isFalse();
        assertThat(guarded.planApply("head").revisions()).hasSize(1);
        String name = String.valueOf(failure.fields().get("database"));
        assertThat(failure.message(CommandStyle.MAVEN))
                .contains("mvn migrate:apply")
                .contains("migrate.confirm=");
        Migrator other = guarded.with(guarded.options().withConfirm(name + "x"));
        assertThat(catchThrowableOfType(MigrationFailure.class, guardedApply(other)))
                .hasMessageContaining(name + "x' was confirmed");
        Migrator confirmed = guarded.with(guarded.options().withConfirm("other, " + name));
        assertThat(confirmed.apply("head").revisions()).hasSize(1);
        assertThat(guarded.apply("head").isUpToDate()).isTrue();
        assertThat(guarded.rollback("base").revisions()).hasSize(1);
    }

    private static org.assertj.core.api.ThrowableAssert.ThrowingCallable guardedApply(Migrator migrator) {
        return () -> migrator.apply("head");
    }

    @Test
    void seedDataComesOnceAllRevisionsAreApplied() {
        Engine.Fresh db = Engine.H2_MEMORY.fresh();
        Scripts scripts =
                new Scripts(folder.resolve("migrations")).table(1, "a").table(2, "b", 1);
        new Scripts(folder.resolve("seed")).write("test/b.sql", "insert into b values (7);\n");
        Migrator plain = db.migrator(scripts);
        Migrator migrator = plain.with(
                plain.options().withSeeds(new Options.Seeds(SeedDirectory.at(folder.resolve("seed")), "test")));
        assertThat(migrator.apply(id(1)).seeded()).isNull();
        assertThat(migrator.apply("head").seeded().loaded()).containsExactly("test/b.sql");
        assertThat(migrator.apply("head").seeded().unchanged()).containsExactly("test/b.sql");
        assertThat(db.query("select id from b")).containsExactly("7");
    }

    @Test
    void seedDataThatIsNotThereIsRefusedBeforeAnythingIsApplied() {
        Engine.Fresh db = Engine.H2_MEMORY.fresh();
        Migrator plain = db.migrator(new Scripts(folder).table(1, "a"));
        Migrator migrator = plain.with(plain.options().withSeeds(new Options.Seeds(SeedDirectory.at(folder), "test")));
        assertThat(catchThrowableOfType(MigrationFailure.class, guardedApply(migrator)))
                .hasMessageContaining("no seed data for environment 'test'");
        assertThat(db.hasHistory()).isFalse();
    }
}
