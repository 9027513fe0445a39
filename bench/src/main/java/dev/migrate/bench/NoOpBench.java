package dev.migrate.bench;

import dev.migrate.bench.Target.Place;
import java.util.List;

/** Nothing to do, at growing numbers of applied revisions: beside the faster of Flyway and Liquibase. */
final class NoOpBench implements Bench {

    private static final int HEAP = 128;
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
            Place ours = recorded(target, place -> Runners.oursRecords(place, scripts.folder()));
            Place flyway = recorded(target, place -> Runners.flywayRecords(place, scripts.folder()));
            Place liquibase = recorded(target, place -> Runners.liquibaseRecords(place, scripts.folder()));
            if (target == Target.POSTGRESQL) {
                Processes.run(StartBench.oursCommand(ours, scripts.folder(), "-Xmx" + HEAP + "m"));
                System.out.println("  " + size + " revisions: a heap of " + HEAP + " MB is enough");
            }
            return new Contest("nothing to do at " + size + " revisions, " + target, size > 1000 ? 3 : 7)
                    .contender(Runners.OURS, () -> () -> Runners.ours(ours, scripts.folder()))
                    .contender(Runners.FLYWAY, () -> () -> Runners.flyway(flyway, scripts.folder()))
                    .contender(Runners.LIQUIBASE, () -> () -> Runners.liquibase(liquibase, scripts.folder()))
                    .run()
                    .atMost(Runners.OURS, 0.25, List.of(Runners.FLYWAY, Runners.LIQUIBASE))
                    .median(Runners.OURS);
        }
    }

    private static Place recorded(Target target, Apply apply) throws Exception {
        Place place = target.newDatabase();
        apply.to(place);
        return place;
    }

    private interface Apply {
        void to(Place place) throws Exception;
    }
}
