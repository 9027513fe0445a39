package dev.migrate.generate.sql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the generated SQL promises, over random schemas and edits, on real databases. */
class RoundTripLawsTest {

    /** A try on PostgreSQL costs four databases and as many dumps: one for every fifteen of the cheap ones. */
    private static final int SEEDS_ON_POSTGRESQL = Math.max(1, Integer.getInteger("laws.tries", 300) / 15);

    @Property
    void forwardAndRollbackEndWhereAFreshCreationWouldOnH2(@ForAll @LongRange(min = 0) long seed) throws SQLException {
        roundTrip(Server.H2, seed).structure();
    }

    @Property
    void rowsSurviveUnlessAHazardSaysOtherwiseOnH2(@ForAll @LongRange(min = 0) long seed) throws SQLException {
        roundTrip(Server.H2, seed).rows();
    }

    @Property
    void forwardAndRollbackEndWhereAFreshCreationWouldOnSqlite(@ForAll @LongRange(min = 0) long seed)
            throws SQLException {
        RoundTrip roundTrip = roundTrip(Server.SQLITE, seed);
        Assume.that(roundTrip.isSupported());
        roundTrip.structure();
    }

    @Property
    void rowsSurviveUnlessAHazardSaysOtherwiseOnSqlite(@ForAll @LongRange(min = 0) long seed) throws SQLException {
        RoundTrip roundTrip = roundTrip(Server.SQLITE, seed);
        Assume.that(roundTrip.isSupported());
        roundTrip.rows();
    }

    @Test
    void forwardAndRollbackEndWhereAFreshCreationWouldOnPostgreSql() throws SQLException {
        for (int seed = 1; seed <= SEEDS_ON_POSTGRESQL; seed++) {
            roundTrip(Server.POSTGRESQL, seed).structure();
        }
    }

    @Test
    void rowsSurviveUnlessAHazardSaysOtherwiseOnPostgreSql() throws SQLException {
        for (int seed = 1; seed <= SEEDS_ON_POSTGRESQL; seed++) {
            roundTrip(Server.POSTGRESQL, seed).rows();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Server.class,
            names = {"MARIADB", "MYSQL"})
    void forwardAndRollbackEndWhereAFreshCreationWouldOn(Server server) throws SQLException {
        assumeTrue(server.isRunning(), server + " is not here: see it/databases");
        for (int seed = 1; seed <= SEEDS_ON_POSTGRESQL; seed++) {
            Optional<RoundTrip> roundTrip = familyRoundTrip(server, seed);
            if (roundTrip.isPresent()) {
                roundTrip.get().structure();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Server.class,
            names = {"MARIADB", "MYSQL"})
    void rowsSurviveUnlessAHazardSaysOtherwiseOn(Server server) throws SQLException {
        assumeTrue(server.isRunning(), server + " is not here: see it/databases");
        for (int seed = 1; seed <= SEEDS_ON_POSTGRESQL; seed++) {
            Optional<RoundTrip> roundTrip = familyRoundTrip(server, seed);
            if (roundTrip.isPresent()) {
                roundTrip.get().rows();
            }
        }
    }

    private static Optional<RoundTrip> familyRoundTrip(Server server, long seed) {
        return FamilyEdit.of(new RandomEdit(seed), server.database())
                .map(edit -> new RoundTrip(server, edit.before, edit.changes))
                .filter(RoundTrip::isSupported);
    }

    private static RoundTrip roundTrip(Server server, long seed) {
        RandomEdit edit = new RandomEdit(seed, server != Server.SQLITE);
        return new RoundTrip(server, edit.before, edit.changes);
    }
}
