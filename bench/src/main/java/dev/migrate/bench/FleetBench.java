package dev.migrate.bench;

import dev.migrate.bench.Target.Place;
import dev.migrate.testdb.Sqlite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** 100 databases, half SQLite files and half on PostgreSQL: 8 at a time beside one at a time. */
final class FleetBench implements Bench {

    private static final int DATABASES = 100;
    private static final String PARALLEL = "8 at a time";
    private static final String SERIAL = "one at a time";

    @Override
    public void run() throws Exception {
        try (Scripts scripts = Scripts.tables(20)) {
            Contest contest = new Contest(
                            DATABASES + " databases with 20 migrations each, "
                                    + Runtime.getRuntime().availableProcessors() + " cores",
                            3)
                    .contender(SERIAL, () -> fleet(scripts, 1))
                    .contender(PARALLEL, () -> fleet(scripts, 8))
                    .run();
            Figures.atLeast(SERIAL + " / " + PARALLEL, contest.median(SERIAL) / contest.median(PARALLEL), 4);
        }
    }

    private static Contest.Work fleet(Scripts scripts, int atATime) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < DATABASES; i++) {
            places.add(i % 2 == 0 ? Target.POSTGRESQL.newDatabase() : new Place(Sqlite.newDatabase(), "", ""));
        }
        return () -> {
            ExecutorService pool = Executors.newFixedThreadPool(atATime);
            try {
                List<Future<Integer>> runs = new ArrayList<>();
                places.forEach(place -> runs.add(pool.submit(() -> Runners.ours(place, scripts.folder()))));
                for (Future<Integer> run : runs) {
                    run.get();
                }
            } finally {
                pool.shutdownNow();
            }
        };
    }
}
