package dev.migrate.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The Hibernate versions that the plugin brings for projects that have none, as the build set them. */
final class PluginVersions {

    static final String HIBERNATE_6 = read("hibernate6");
    static final String HIBERNATE_7 = read("hibernate7");

    private PluginVersions() {}

    private static String read(String key) {
        try (InputStream text = PluginVersions.class.getResourceAsStream("versions.properties")) {
            Properties versions = new Properties();
            versions.load(text);
            return versions.getProperty(key);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read versions.properties", failure);
        }
    }
}
