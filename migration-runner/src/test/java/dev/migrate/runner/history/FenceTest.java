package dev.migrate.runner.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.runner.Engine;
import dev.migrate.runner.failure.MigrationFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A write that commits by itself is held by its run's epoch, on each database, also against a run that takes over at that moment. */
class FenceTest {
    private static final String REVISION = "20260101000000";
    private static final String TAKE = "update migration_lock set epoch = epoch + 1 where id = " + HistoryTables.FENCE;

    @ParameterizedTest
    @EnumSource
    void whatARunWroteBeforeStands(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        try (Connection connection = db.connect()) {
            History history = begun(db, connection);
            history.starting(entry(), false, at(1));
            history.proceeding(REVISION, at(2));
            assertThat(states(db)).containsExactly(REVISION + "|applying|1|2");
            history.finished(REVISION, 5);
            assertThat(states(db)).containsExactly(REVISION + "|applied|0|0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatIsTakenOverWritesNothingMore(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        try (Connection connection = db.connect()) {
            History history = begun(db, connection);
            history.starting(entry(), false, at(1));
            db.execute(TAKE);
            assertTakenOver(() -> history.proceeding(REVISION, at(2)));
            assertTakenOver(() -> history.starting(
                    new History.Entry("20260101000001", "other", "c", List.of(), "me", "1"), false, at(1)));
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(states(db)).containsExactly(REVISION + "|applying|0|1");
    }

    /** On SQLite the second run would have the whole database for itself. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void aWriteWaitsForTheRunThatIsTakingOver(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        try (Connection connection = db.connect();
                Connection other = db.connect();
                Statement take = other.createStatement()) {
            History history = begun(db, connection);
            history.starting(entry(), false, at(1));
            other.setAutoCommit(false);
            take.execute(TAKE);
            CompletableFuture<Void> write = CompletableFuture.runAsync(() -> proceed(history));
            assertThatThrownBy(() -> write.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            other.commit();
            assertThatThrownBy(() -> write.get(20, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(MigrationFailure.class)
                    .hasMessageContaining("another run has taken over");
        }
        assertThat(states(db)).containsExactly(REVISION + "|applying|0|1");
    }

    /** Within a transaction, too, and whatever that one has seen before. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void aTransactionThatIsTakenOverWritesNothing(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        try (Connection connection = db.connect();
                Statement reading = connection.createStatement()) {
            History history = begun(db, connection);
            history.starting(entry(), false, at(1));
            connection.setAutoCommit(false);
            reading.execute("select epoch from migration_lock");
            db.execute(TAKE);
            assertTakenOver(() -> history.proceeding(REVISION, at(2)));
            connection.rollback();
            reading.execute("select epoch from migration_lock");
            assertTakenOver(() -> history.starting(
                    new History.Entry("20260101000001", "other", "c", List.of(), "me", "1"), false, at(1)));
            connection.rollback();
        }
        assertThat(states(db)).containsExactly(REVISION + "|applying|0|1");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whoTakesOverWaitsForATransactionThatHasWritten(Engine engine) throws Exception {
        for (boolean exists : new boolean[] {false, true}) {
            Engine.Fresh db = engine.fresh();
            try (Connection connection = db.connect()) {
                History history = begun(db, connection);
                if (exists) {
                    history.starting(entry(), false, at(1));
                }
                connection.setAutoCommit(false);
                if (exists) {
                    history.proceeding(REVISION, at(2));
                } else {
                    history.starting(entry(), false, at(2));
                }
                CompletableFuture<Void> take = CompletableFuture.runAsync(() -> db.execute(TAKE));
                assertThatThrownBy(() -> take.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                connection.commit();
                take.get(20, TimeUnit.SECONDS);
            }
            assertThat(states(db)).containsExactly(REVISION + "|applying|1|2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatIsNotThereIsNotTheFencesFault(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        try (Connection connection = db.connect()) {
            History history = begun(db, connection);
            assertThatThrownBy(() -> history.proceeding(REVISION, at(2)))
                    .isInstanceOf(MigrationFailure.class)
                    .hasMessageContaining("the history row of revision '" + REVISION + "' is not as it was read");
        }
    }

    private static void proceed(History history) {
        try {
            history.proceeding(REVISION, at(2));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void assertTakenOver(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("another run has taken over");
    }

    private static History begun(Engine.Fresh db, Connection connection) throws SQLException {
        HistoryDialect dialect = HistoryDialects.of(db.url());
        History history =
                new History(connection, dialect, new HistoryTables(dialect, dialect.schema(connection, null)));
        history.takeEpoch("a test");
        return history;
    }

    private static History.Entry entry() {
        return new History.Entry(REVISION, "first", "abc", List.of(), "me", "1");
    }

    private static History.Position at(int statement) {
        return History.Position.before(RowStatus.APPLYING, statement, "sum" + statement);
    }

    private static List<String> states(Engine.Fresh db) {
        return db.query("select migration_number, status, statements_done, statement_started from migration_history"
                + " order by id");
    }
}
