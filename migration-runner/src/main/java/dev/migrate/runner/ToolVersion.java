package dev.migrate.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The runner's own version. */
public final class ToolVersion {
    // every history row names it
    private static final String CURRENT = read();

    private ToolVersion() {}

    /** As its build names it. */
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException broken) {
            throw new UncheckedIOException("the runner's jar can't be read", broken);
        }
    }
}
