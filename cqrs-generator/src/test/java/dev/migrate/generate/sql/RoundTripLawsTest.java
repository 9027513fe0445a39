package dev.migrate.generate.sql;

import java.sql.SQLException;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

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

    private static RoundTrip roundTrip(Server server, long seed) {
        RandomEdit edit = new RandomEdit(seed, server != Server.SQLITE);
        return new RoundTrip(server, edit.before, edit.changes);
    }
}
