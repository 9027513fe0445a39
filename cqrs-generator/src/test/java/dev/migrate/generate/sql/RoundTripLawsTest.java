package dev.migrate.generate.sql;

import java.sql.SQLException;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** What the generated SQL promises, over random schemas and edits, on real databases. */
class RoundTripLawsTest {

    /** The same edits in every build, so that one fails for its own change alone; more tries go on from them. */
    private static final String SEED = "42";

    /** A try on a server costs four databases and as many dumps: one for every fifteen of the cheap ones, unless asked otherwise. */
    private static final int TURNS = Integer.getInteger("laws.turns", 15);

    @Provide
    Arbitrary<RandomEdit> edits() {
        return RandomEdit.edits(true);
    }

    @Provide
    Arbitrary<RandomEdit> editsWithoutSchemas() {
        return RandomEdit.edits(false);
    }

    @Provide
    Arbitrary<Integer> turns() {
        return Arbitraries.integers().between(0, TURNS - 1);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void forwardAndRollbackEndWhereAFreshCreationWouldOnH2(@ForAll("edits") RandomEdit edit) throws SQLException {
        RoundTrip roundTrip = roundTrip(Server.H2, edit);
        Assume.that(roundTrip.isSupported());
        roundTrip.structure();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void rowsSurviveUnlessAHazardSaysOtherwiseOnH2(@ForAll("edits") RandomEdit edit) throws SQLException {
        RoundTrip roundTrip = roundTrip(Server.H2, edit);
        Assume.that(roundTrip.isSupported());
        roundTrip.rows();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void forwardAndRollbackEndWhereAFreshCreationWouldOnSqlite(@ForAll("editsWithoutSchemas") RandomEdit edit)
            throws SQLException {
        RoundTrip roundTrip = roundTrip(Server.SQLITE, edit);
        Assume.that(roundTrip.isSupported());
        roundTrip.structure();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void rowsSurviveUnlessAHazardSaysOtherwiseOnSqlite(@ForAll("editsWithoutSchemas") RandomEdit edit)
            throws SQLException {
        RoundTrip roundTrip = roundTrip(Server.SQLITE, edit);
        Assume.that(roundTrip.isSupported());
        roundTrip.rows();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void forwardAndRollbackEndWhereAFreshCreationWouldOnPostgreSql(
            @ForAll("edits") RandomEdit edit, @ForAll("turns") int turn) throws SQLException {
        if (turn == 0) {
            roundTrip(Server.POSTGRESQL, edit).structure();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void rowsSurviveUnlessAHazardSaysOtherwiseOnPostgreSql(@ForAll("edits") RandomEdit edit, @ForAll("turns") int turn)
            throws SQLException {
        if (turn == 0) {
            roundTrip(Server.POSTGRESQL, edit).rows();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    @AddLifecycleHook(MariaDbIsHere.class)
    void forwardAndRollbackEndWhereAFreshCreationWouldOnMariaDb(
            @ForAll("edits") RandomEdit edit, @ForAll("turns") int turn) throws SQLException {
        Optional<RoundTrip> roundTrip = turn == 0 ? familyRoundTrip(Server.MARIADB, edit) : Optional.empty();
        if (roundTrip.isPresent()) {
            roundTrip.get().structure();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    @AddLifecycleHook(MariaDbIsHere.class)
    void rowsSurviveUnlessAHazardSaysOtherwiseOnMariaDb(@ForAll("edits") RandomEdit edit, @ForAll("turns") int turn)
            throws SQLException {
        Optional<RoundTrip> roundTrip = turn == 0 ? familyRoundTrip(Server.MARIADB, edit) : Optional.empty();
        if (roundTrip.isPresent()) {
            roundTrip.get().rows();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    @AddLifecycleHook(MySqlIsHere.class)
    void forwardAndRollbackEndWhereAFreshCreationWouldOnMySql(
            @ForAll("edits") RandomEdit edit, @ForAll("turns") int turn) throws SQLException {
        Optional<RoundTrip> roundTrip = turn == 0 ? familyRoundTrip(Server.MYSQL, edit) : Optional.empty();
        if (roundTrip.isPresent()) {
            roundTrip.get().structure();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    @AddLifecycleHook(MySqlIsHere.class)
    void rowsSurviveUnlessAHazardSaysOtherwiseOnMySql(@ForAll("edits") RandomEdit edit, @ForAll("turns") int turn)
            throws SQLException {
        Optional<RoundTrip> roundTrip = turn == 0 ? familyRoundTrip(Server.MYSQL, edit) : Optional.empty();
        if (roundTrip.isPresent()) {
            roundTrip.get().rows();
        }
    }

    /** Nothing where the edit is none that the server can have. */
    private static Optional<RoundTrip> familyRoundTrip(Server server, RandomEdit random) {
        return FamilyEdit.of(random, server.database())
                .map(edit -> new RoundTrip(server, edit.before, edit.changes))
                .filter(RoundTrip::isSupported);
    }

    private static RoundTrip roundTrip(Server server, RandomEdit edit) {
        return new RoundTrip(server, edit.before, edit.changes);
    }

    /** Skips what needs MariaDB where it can't start. */
    static final class MariaDbIsHere implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return unlessRunning(Server.MARIADB);
        }
    }

    /** Skips what needs MySQL where it can't start, and in a plain build, which has no time for it. */
    static final class MySqlIsHere implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return System.getProperty("mysql") == null
                    ? SkipResult.skip("-Dmysql runs it on MySQL")
                    : unlessRunning(Server.MYSQL);
        }
    }

    private static SkipExecutionHook.SkipResult unlessRunning(Server server) {
        return server.isRunning()
                ? SkipExecutionHook.SkipResult.doNotSkip()
                : SkipExecutionHook.SkipResult.skip(server + " is not here: see it/databases");
    }
}
