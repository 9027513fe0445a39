package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.CommandStyle;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.report.TextProgress;
import dev.migrate.runner.report.TextReport;
import dev.migrate.runner.script.Checksum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on every database. */
class MigratorTest {
    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(folder);
    }

    private static MigrationFailure failure(ThrowingCallable call) {
        MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void appliesToTheHeadAndSaysSoOnce(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1);
        Outcome first = db.migrator(scripts).apply("head");
        assertThat(first.revisions()).extracting(RevisionRun::id).containsExactly(id(1), id(2));
        assertThat(first.current()).containsExactly(id(2));
        assertThat(db.tables()).containsExactly("a", "b");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
        Outcome second = db.migrator(scripts).apply("head");
        assertThat(second.isUpToDate()).isTrue();
        assertThat(second.current()).containsExactly(id(2));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void recordsWhatTheHistoryMustKnow(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1);
        db.migrator(scripts).apply("head");
        assertThat(db.query(
                        "select migration_name, parents, length(checksum), duration_ms >= 0, applied_at is not null,"
                                + " rollback_at is null, statements_done, statement_started, reason, applied_by is not null"
                                + " from migration_history where migration_number = '" + id(2) + "'"))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase("revision 2|" + id(1) + "|64|" + engine.yes() + "|" + engine.yes() + "|"
                        + engine.yes() + "|0|0|null|" + engine.yes());
        assertThat(db.query("select tool_version from migration_history").get(0))
                .matches("\\d.*");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void appliesARevisionWithItsAncestorsOnly(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1).table(3, "c", 1).table(4, "d", 3);
        db.migrator(scripts).apply(id(3));
        assertThat(db.tables()).containsExactly("a", "c");
        db.migrator(scripts).apply("+1");
        assertThat(db.tables()).containsExactly("a", "b", "c");
        db.migrator(scripts).apply("heads");
        assertThat(db.tables()).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void severalHeadsAreRefusedAndNamed(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1).table(3, "c", 1);
        MigrationFailure failure = failure(() -> db.migrator(scripts).apply("head"));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure)
                .hasMessageContaining(id(2))
                .hasMessageContaining(id(3))
                .hasMessageContaining("merge");
        assertThat(db.hasHistory()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rollsBackAStepKeepsTheRowAndAppliesAgain(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1);
        db.migrator(scripts).apply("head");
        List<String> rowId = db.query("select id from migration_history where migration_number = '" + id(2) + "'");
        Outcome outcome = db.migrator(scripts).rollback("-1");
        assertThat(outcome.revisions()).extracting(RevisionRun::id).containsExactly(id(2));
        assertThat(outcome.current()).containsExactly(id(1));
        assertThat(db.tables()).containsExactly("a");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|rolled_back");
        assertThat(db.query("select count(*) from migration_history where rollback_at is not null"))
                .containsExactly("1");
        assertThat(db.migrator(scripts).status().revisions())
                .extracting(RevisionStatus::state)
                .containsExactly(State.APPLIED, State.ROLLED_BACK);
        db.migrator(scripts).apply("head");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
        assertThat(db.query("select id from migration_history where migration_number = '" + id(2) + "'"))
                .isEqualTo(rowId);
        assertThat(db.query("select count(*) from migration_history where rollback_at is not null"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rollsBackToARevisionAndToTheBeginning(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1).table(3, "c", 2);
        db.migrator(scripts).apply("head");
        assertThat(db.migrator(scripts).rollback(id(1)).revisions())
                .extracting(RevisionRun::id)
                .containsExactly(id(3), id(2));
        assertThat(db.tables()).containsExactly("a");
        db.migrator(scripts).apply("head");
        assertThat(db.migrator(scripts).rollback("base").current()).isEmpty();
        assertThat(db.tables()).isEmpty();
        assertThat(db.migrator(scripts).rollback("base").isUpToDate()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void downThroughAMergeTakesNoMoreThanNeeded(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1).table(3, "c", 1).table(4, "d", 2, 3);
        db.migrator(scripts).apply("head");
        Outcome down = db.migrator(scripts).rollback(id(2));
        assertThat(down.revisions()).extracting(RevisionRun::id).containsExactly(id(4));
        assertThat(down.current()).containsExactly(id(2), id(3));
        assertThat(db.migrator(scripts).apply("head").current()).containsExactly(id(4));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void downThroughADependencyOfAMergeAndUpAgain(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1).table(3, "c", 1).table(4, "d", 2).table(5, "e", 4);
        scripts.forward(4, "-- migrate:depends " + id(3) + "\n\ncreate table d (id int);\n", 2);
        assertThat(db.migrator(scripts).apply(id(4)).revisions()).hasSize(4);
        assertThat(db.migrator(scripts).apply("heads").current()).containsExactly(id(3), id(5));
        Outcome down = db.migrator(scripts).rollback(id(3));
        assertThat(down.revisions()).extracting(RevisionRun::id).containsExactly(id(5), id(4));
        assertThat(down.current()).containsExactly(id(2), id(3));
        assertThat(db.migrator(scripts).apply("heads").revisions()).hasSize(2);
        assertThat(db.migrator(scripts).rollback(id(1)).current()).containsExactly(id(1));
        assertThat(db.tables()).containsExactly("a");
        assertThat(db.migrator(scripts).apply("heads").current()).containsExactly(id(3), id(5));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rollbackPastTheBeginningDoesNothing(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1);
        db.migrator(scripts).apply("head");
        MigrationFailure failure = failure(() -> db.migrator(scripts).rollback("-3"));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("only 2 applied");
        assertThat(db.tables()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMissingRollbackScriptIsFoundBeforeAnythingRuns(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1).table(3, "c", 2);
        scripts.delete("U" + id(2) + "__r2.sql");
        db.migrator(scripts).apply("head");
        MigrationFailure failure = failure(() -> db.migrator(scripts).rollback("base"));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure)
                .hasMessageContaining("U" + id(2) + "__r2.sql")
                .hasMessageContaining("has no rollback script");
        assertThat(db.tables()).containsExactly("a", "b", "c");
        assertThat(db.migrator(scripts).status().revisions())
                .extracting(RevisionStatus::undoable)
                .containsExactly(true, false, true);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aChangedScriptIsRefusedWithBothSumsUntilAccepted(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1);
        db.migrator(scripts).apply(id(1));
        String before = db.query("select checksum from migration_history").get(0);
        scripts.write("V" + id(1) + "__r1.sql", scripts.read(1) + "-- edited\n");
        MigrationFailure failure = failure(() -> db.migrator(scripts).apply("head"));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.CHECKSUM);
        assertThat(failure)
                .hasMessageContaining("V" + id(1) + "__r1.sql")
                .hasMessageContaining(before)
                .hasMessageContaining(Checksum.of(scripts.read(1)))
                .hasMessageContaining("stamp --revision " + id(1));
        assertThat(db.tables()).containsExactly("a");
        assertThat(db.migrator(scripts).status().exitCode()).isEqualTo(ExitCode.CHECKSUM);
        db.migrator(scripts).stamp(id(1), "a comment");
        db.migrator(scripts).apply("head");
        assertThat(db.tables()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void lineEndsAndByteOrderMarkAreNoChange(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a");
        db.migrator(scripts).apply("head");
        scripts.write("V" + id(1) + "__r1.sql", "\uFEFF" + scripts.read(1).replace("\n", "\r\n"));
        assertThat(db.migrator(scripts).apply("head").isUpToDate()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anOldRunnerLeavesANewerDatabaseAlone(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1);
        db.migrator(scripts).apply("head");
        Scripts old = new Scripts(folder.resolve("old")).table(1, "a");
        assertThat(failure(() -> db.migrator(old).apply("head")).exitCode()).isEqualTo(ExitCode.AHEAD);
        assertThat(failure(() -> db.migrator(old).rollback("-1")).exitCode()).isEqualTo(ExitCode.AHEAD);
        Status status = db.migrator(old).status();
        assertThat(status.exitCode()).isEqualTo(ExitCode.AHEAD);
        assertThat(status.current()).containsExactly(id(2));
        assertThat(new TextReport(CommandStyle.STANDALONE).current(status))
                .isEqualTo(id(2) + " revision 2 (its script is not in the folder)\n");
        assertThat(db.tables()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMissingScriptOfAnAppliedRevisionIsNamed(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1).table(3, "c", 1);
        db.migrator(scripts).apply("heads");
        scripts.delete("V" + id(2) + "__r2.sql");
        scripts.delete("U" + id(2) + "__r2.sql");
        scripts.table(4, "d", 3);
        MigrationFailure failure = failure(() -> db.migrator(scripts).apply("head"));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.CHECKSUM);
        assertThat(failure).hasMessageContaining("V" + id(2)).hasMessageContaining("missing");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDryRunTouchesNothing(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1);
        db.execute("create table other (id int)");
        List<String> before = engine.dump(db.url());
        Plan plan = db.migrator(scripts).planApply("head");
        assertThat(plan.revisions()).extracting(PlannedRevision::id).containsExactly(id(1), id(2));
        assertThat(plan.revisions().get(0).statements().get(0).sql()).isEqualTo("create table a (id int primary key)");
        assertThat(db.migrator(scripts).status().historyTable()).isFalse();
        assertThat(engine.dump(db.url())).isEqualTo(before);
        assertThat(db.hasHistory()).isFalse();
        db.migrator(scripts).apply("head");
        List<String> applied = engine.dump(db.url());
        assertThat(db.migrator(scripts).planRollback("base").revisions())
                .extracting(PlannedRevision::file)
                .containsExactly("U" + id(2) + "__r2.sql", "U" + id(1) + "__r1.sql");
        assertThat(engine.dump(db.url())).isEqualTo(applied);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void findsTheRevisionsOfADatabaseWithoutHistoryAndAdoptsThem(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a")
                .forward(2, "-- migrate:check column a.old exists\nalter table a add old int;\n", 1)
                .forward(
                        3,
                        "-- migrate:check column a.old absent\n-- migrate:check column a.fresh exists\n"
                                + "alter table a " + (engine == Engine.POSTGRESQL ? "rename" : "alter") + " column old "
                                + (engine == Engine.POSTGRESQL ? "to" : "rename to") + " fresh;\n",
                        2)
                .forward(4, "insert into a (id) values (1);\n", 3)
                .forward(5, "-- migrate:check index ia on a exists\ncreate index ia on a (fresh);\n", 4)
                .table(6, "z", 5);
        db.execute("create table a (id int primary key, fresh int)", "create index ia on a (fresh)");
        Status status = db.migrator(scripts).status();
        assertThat(status.historyTable()).isFalse();
        assertThat(status.revisions())
                .extracting(RevisionStatus::detection)
                .containsExactly(
                        Detection.PRESENT,
                        Detection.UNKNOWN,
                        Detection.PRESENT,
                        Detection.UNKNOWN,
                        Detection.PRESENT,
                        Detection.ABSENT);
        assertThat(status.adoptable()).containsExactly(id(5));
        Stamped stamped = db.migrator(scripts).stamp(id(5), "adopted");
        assertThat(stamped.marked()).hasSize(5);
        assertThat(db.query("select distinct reason from migration_history")).containsExactly("adopted");
        assertThat(db.migrator(scripts).apply("head").revisions())
                .extracting(RevisionRun::id)
                .containsExactly(id(6));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void stampsTheBeginningAndUndoneRevisions(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1).table(3, "c", 2);
        db.migrator(scripts).apply("head");
        assertThat(db.migrator(scripts).unstamp(id(2), "dropped by hand").unmarked())
                .containsExactly(id(2), id(3));
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|rolled_back", id(3) + "|rolled_back");
        assertThat(db.migrator(scripts).stamp("base", "new start").unmarked()).containsExactly(id(1));
        assertThat(db.tables()).containsExactly("a", "b", "c");
        assertThat(failure(() -> db.migrator(scripts).stamp("head", " "))).hasMessageContaining("--reason");
        assertThat(failure(() -> db.migrator(scripts).stamp("+1", "x"))).hasMessageContaining("counts");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2_MEMORY"})
    void livesInTheConfiguredSchema(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a");
        db.execute("create table other (id int)");
        Migrator migrator = db.migrator(scripts).with(Options.defaults().withSchema("\"My App\""));
        assertThat(migrator.status().historyTable()).isFalse();
        migrator.apply("head");
        assertThat(db.query("select table_schema from information_schema.tables where lower(table_name) in"
                        + " ('a', 'migration_history', 'migration_lock')"))
                .containsExactly("My App", "My App", "My App");
        assertThat(migrator.status().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(migrator.rollback("base").revisions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2_MEMORY"})
    void aScriptThatMovesTheSessionDoesNotMoveTheNext(Engine engine) {
        Engine.Fresh db = engine.fresh();
        db.execute("create schema elsewhere");
        String move = engine == Engine.POSTGRESQL ? "set search_path to elsewhere" : "set schema elsewhere";
        scripts.forward(1, "create table a (id int);\n" + move + ";\ncreate table moved (id int);\n")
                .forward(2, "create table b (id int);\n", 1);
        db.migrator(scripts).apply("head");
        assertThat(db.tables()).containsExactly("a", "b");
        assertThat(db.history()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tellsItsProgress(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1);
        List<String> lines = new ArrayList<>();
        db.migrator(scripts).with(new TextProgress(lines::add)).apply("head");
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).isEqualTo("[1/2] Applying " + id(1) + " revision 1");
        assertThat(lines.get(1)).isEqualTo("      1. create table a");
        assertThat(lines.get(2)).matches(" +done in \\d+ ms");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMergeWithoutStatementsIsRecorded(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b").forward(3, "", 1, 2).back(3, "");
        assertThat(db.migrator(scripts).apply("head").current()).containsExactly(id(3));
        assertThat(db.migrator(scripts).rollback("-1").current()).containsExactly(id(1), id(2));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nothingToDoCostsOneConnectionAndAtMostThreeQueries(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1);
        db.migrator(scripts).apply("head");
        Migrator counted = Migrator.of(
                Database.of(db.url(), db.user(), db.password(), CountingDriver.loader(folder)), scripts.directory());
        CountingDriver.EXECUTED.clear();
        assertThat(counted.apply("head").isUpToDate()).isTrue();
        assertThat(CountingDriver.EXECUTED).startsWith("connect").containsOnlyOnce("connect");
        assertThat(CountingDriver.EXECUTED.size() - 1).isBetween(1, 3);
        assertThat(CountingDriver.EXECUTED.stream().filter(sql -> sql.contains("migration_history")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void manyDatabasesAreMigratedInParallel(Engine engine) {
        scripts.table(1, "a").table(2, "b", 1);
        List<Engine.Fresh> databases = Stream.generate(engine::fresh).limit(12).toList();
        assertThat(databases.parallelStream()
                        .map(db ->
                                db.migrator(scripts).apply("head").revisions().size()))
                .hasSize(12)
                .containsOnly(2);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eightRunsOnOneDatabaseAtOnceApplyEachRevisionOnce(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1).table(3, "c", 2);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> runs = Collections.nCopies(
                    8, () -> db.migrator(scripts).apply("head").revisions().size());
            List<Integer> applied = new ArrayList<>();
            for (Future<Integer> run : threads.invokeAll(runs)) {
                applied.add(run.get());
            }
            assertThat(applied).containsOnlyOnce(3);
            assertThat(applied.stream().filter(count -> count == 0)).hasSize(7);
        } finally {
            threads.shutdownNow();
        }
        assertThat(db.history()).hasSize(3);
    }

    /** A first try that fails makes the history table, and takes no one's way to adopt the database. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void anExistingDatabaseIsAdoptedAlsoAfterAnApplyThatWasRefused(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.table(1, "a").table(2, "b", 1);
        db.execute("create table a (id int primary key)");
        assertThat(failure(() -> db.migrator(scripts).apply("head")))
                .hasMessageContaining("if the database had it before, see which revisions it has");
        Status status = db.migrator(scripts).status();
        assertThat(status.historyTable()).isTrue();
        assertThat(status.adoptable()).containsExactly(id(1));
        assertThat(new TextReport(CommandStyle.STANDALONE).status(status))
                .contains("says of no revision that it was applied", "stamp --revision " + id(1) + " --reason");
        db.migrator(scripts).stamp(id(1), "adopted");
        assertThat(db.migrator(scripts).apply("head").revisions()).hasSize(1);
        assertThat(db.migrator(scripts).status().adoptable()).isEmpty();
    }
}
