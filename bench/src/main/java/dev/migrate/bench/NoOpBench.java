package dev.migrate.bench;

import dev.migrate.bench.Target.Place;
import java.util.List;

/** Nothing to do, at growing numbers of applied revisions: beside the faster of Flyway and Liquibase. */
final class NoOpBench implements Bench {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);

    @Override
    public void run() throws Exception {
        for (Target target : Target.values()) {
            double before = 0;
            for (int size : SIZES) {
                double now = run(target, size);
                if (before > 0) {
                    Figures.atMost("growth of " + Runners.OURS + " for 10 x the revisions", now / before, 11);
                }
                before = now;
            }
        }
    }

    private static double run(Target target, int size) throws Exception {
        try (Scripts scripts = Scripts.empty(size)) {
            Place ours = applied(target, place -> Runners.ours(place, scripts.folder()));
            Place flyway = applied(target, place -> Runners.flyway(place, scripts.folder()));
            Place liquibase = applied(target, place -> Runners.liquibase(place, scripts.folder()));
            return new Contest("nothing to do at " + size + " revisions, " + target, size > 1000 ? 3 : 7)
                    .contender(Runners.OURS, () -> () -> Runners.ours(ours, scripts.folder()))
                    .contender(Runners.FLYWAY, () -> () -> Runners.flyway(flyway, scripts.folder()))
                    .contender(Runners.LIQUIBASE, () -> () -> Runners.liquibase(liquibase, scripts.folder()))
                    .run()
                    .atMost(Runners.OURS, 0.25, List.of(Runners.FLYWAY, Runners.LIQUIBASE))
                    .median(Runners.OURS);
        }
    }

    private static Place applied(Target target, Apply apply) throws Exception {
        Place place = target.newDatabase();
        apply.to(place);
        return place;
    }

    private interface Apply {
        void to(Place place) throws Exception;
    }
}
