package dev.migrate.extract.hibernate;

import dev.migrate.extract.boundary.MappingRequest;
import dev.migrate.extract.boundary.TargetDatabase;
import java.util.Map;
import java.util.TreeMap;

/** The settings that make Hibernate render for a database that it never connects to. */
final class DialectSettings {

    private static final Map<String, String> PRODUCT_NAMES =
            Map.of("h2", "H2", "mariadb", "MariaDB", "mysql", "MySQL", "postgresql", "PostgreSQL", "sqlite", "SQLite");

    private DialectSettings() {}

    /** The request's settings, the target's added. */
    static Map<String, Object> of(MappingRequest request) {
        TargetDatabase database = request.database();
        Map<String, Object> settings = new TreeMap<>(request.settings());
        settings.put(Beans.SETTING, new Beans());
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
        settings.put("jakarta.persistence.database-product-name", PRODUCT_NAMES.get(database.name()));
        settings.put("jakarta.persistence.database-product-version", database.version());
        settings.put("jakarta.persistence.database-major-version", String.valueOf(database.number(0)));
        settings.put("jakarta.persistence.database-minor-version", String.valueOf(database.number(1)));
        return settings;
    }
}
