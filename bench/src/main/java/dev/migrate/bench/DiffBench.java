package dev.migrate.bench;

import dev.migrate.generate.sql.Dialect;
import dev.migrate.generate.sql.Dialects;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Schema;

/** Diff and rendering at growing numbers of tables: the time has to grow with the tables, and no faster. */
final class DiffBench implements Bench {

    private static final int TABLES = Integer.getInteger("bench.tables", 10_000);

    @Override
    public void run() throws Exception {
        for (Dialect dialect : Dialects.all()) {
            String small = TABLES / 10 + " tables";
            String large = TABLES + " tables";
            Contest contest = new Contest("diff and render, " + dialect.name(), 5)
                    .contender(small, () -> edit(dialect, TABLES / 10))
                    .contender(large, () -> edit(dialect, TABLES))
                    .run();
            Figures.atMost(large + " / " + small, contest.median(large) / contest.median(small), 11);
        }
        Figures.atMost("MB of heap in use at " + TABLES + " tables", heapMegabytes(), 512);
    }

    private static Contest.Work edit(Dialect dialect, int tables) {
        Schema before = LargeSchema.of(tables);
        Schema after = LargeSchema.edited(tables);
        return () -> {
            render(dialect, Schema.empty(), before);
            render(dialect, before, after);
        };
    }

    private static void render(Dialect dialect, Schema from, Schema to) {
        Changes changes = SchemaDiff.between(from, to);
        if (dialect.render(from, changes, to).isEmpty()) {
            throw new IllegalStateException("nothing was rendered");
        }
    }

    /** What a run of the largest size holds at its end, with both schemas and all statements. */
    private static double heapMegabytes() {
        double others = usedMegabytes();
        Schema before = LargeSchema.of(TABLES);
        Schema after = LargeSchema.edited(TABLES);
        Changes create = SchemaDiff.between(Schema.empty(), before);
        Changes edit = SchemaDiff.between(before, after);
        Dialect dialect = Dialects.all().get(0);
        var statements = dialect.render(Schema.empty(), create, before);
        var more = dialect.render(before, edit, after);
        double used = usedMegabytes() - others;
        if (statements.isEmpty() || more.isEmpty()) {
            throw new IllegalStateException("nothing was rendered");
        }
        return used;
    }

    private static double usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
