package dev.migrate.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the benches that the arguments name, separated by commas; all of them where there are none. */
public final class Main {

    private static final Map<String, Bench> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("apply", new ApplyBench());
        BENCHES.put("no-op", new NoOpBench());
        BENCHES.put("start", new StartBench());
        BENCHES.put("fleet", new FleetBench());
        BENCHES.put("diff", new DiffBench());
        BENCHES.put("hibernate-diff", new HibernateDiffBench());
        BENCHES.put("rows", new RowsBench());
        BENCHES.put("models", new ModelsBench());
        BENCHES.put("extract", new ExtractBench());
    }

    private Main() {}

    public static void main(String[] args) throws Exception {
        // the peers tell every step through java.util.logging
        Logger.getLogger("").setLevel(Level.SEVERE);
        for (String name : names(args)) {
            Bench bench = BENCHES.get(name);
            if (bench == null) {
                throw new IllegalArgumentException(
                        "there is no bench '" + name + "'; choose from " + String.join(", ", BENCHES.keySet()));
            }
            bench.run();
        }
        System.exit(0);
    }

    private static List<String> names(String[] args) {
        List<String> names = new ArrayList<>();
        for (String arg : args) {
            for (String name : arg.split(",")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names.isEmpty() ? List.copyOf(BENCHES.keySet()) : names;
    }
}
