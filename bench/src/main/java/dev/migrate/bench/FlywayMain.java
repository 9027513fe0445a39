package dev.migrate.bench;

import dev.migrate.bench.Target.Place;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The least program that runs Flyway: less than its own command does. */
public final class FlywayMain {

    private FlywayMain() {}

    /** @param args url, user and folder */
    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        Runners.flyway(new Place(args[0], args[1], Processes.PASSWORD), Path.of(args[2]));
    }
}
