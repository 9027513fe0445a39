package dev.migrate.bench;

import dev.migrate.bench.Target.Place;

/** 1,000 migrations from an empty database: beside a bare JDBC loop, one that can be resumed, Flyway and Liquibase. */
final class ApplyBench implements Bench {

    private static final int MIGRATIONS = Integer.getInteger("bench.migrations", 1000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    @Override
    public void run() throws Exception {
        try (Scripts scripts = Scripts.tables(MIGRATIONS)) {
            for (Target target : Target.values()) {
                new Contest("apply " + MIGRATIONS + " migrations, " + target, ROUNDS)
                        .contender(Runners.JDBC, () -> {
                            Place place = target.newDatabase();
                            return () -> Runners.jdbc(place, scripts.statements());
                        })
                        .contender(Runners.JOURNAL, () -> {
                            Place place = target.newDatabase();
                            return () -> Runners.journaled(place, scripts, target == Target.POSTGRESQL);
                        })
                        .contender(Runners.OURS, () -> {
                            Place place = target.newDatabase();
                            return () -> Runners.ours(place, scripts.folder());
                        })
                        .contender(Runners.FLYWAY, () -> {
                            Place place = target.newDatabase();
                            return () -> Runners.flyway(place, scripts.folder());
                        })
                        .contender(Runners.LIQUIBASE, () -> {
                            Place place = target.newDatabase();
                            return () -> Runners.liquibase(place, scripts.folder());
                        })
                        .run()
                        .atMost(Runners.OURS, 1.25, Runners.JDBC)
                        .atMost(Runners.OURS, 1.25, Runners.JOURNAL)
                        .atMost(Runners.OURS, 0.7, Runners.FLYWAY)
                        .atMost(Runners.OURS, 0.4, Runners.LIQUIBASE);
            }
        }
    }
}
