package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.extract.boundary.TargetDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hibernate's settings without those that connect, create, or contradict the target database. */
final class SchemaSettings {

    private static final String DIALECT = "hibernate.dialect";
    private static final List<String> DROPPED = List.of(
            "hibernate.connection.",
            "hibernate.cache.",
            "hibernate.javax.cache.",
            "hibernate.search.",
            "hibernate.hbm2ddl.auto",
            "hibernate.hikari.",
            "hibernate.agroal.",
            "hibernate.c3p0.",
            "jakarta.persistence.jdbc.",
            "jakarta.persistence.jtaDataSource",
            "jakarta.persistence.nonJtaDataSource",
            "jakarta.persistence.schema-generation.",
            "jakarta.persistence.database-",
            "jakarta.persistence.sql-load-script-source",
            "javax.persistence.");

    private SchemaSettings() {}

    /**
     * The settings to read the mapping with.
     *
     * @throws RejectedException when a value is a placeholder that nobody filled in, or a dialect of the project's own would have to
     *     serve several databases
     */
    static Map<String, String> of(Map<String, String> settings, List<TargetDatabase> databases) {
        Map<String, String> kept = new TreeMap<>(settings);
        kept.keySet().removeIf(name -> DROPPED.stream().anyMatch(name::startsWith));
        kept.forEach(SchemaSettings::requireFilledIn);
        String dialect = kept.get(DIALECT);
        if (dialect == null) {
            return kept;
        }
        if (!dialect.contains(".") || dialect.startsWith("org.hibernate.")) {
            kept.remove(DIALECT);
        } else if (databases.size() > 1) {
            throw new RejectedException(new Finding(
                    null,
                    null,
                    "the dialect '" + dialect + "' can't render for all of the databases " + databases,
                    "Set migrate.databases to the one that the dialect is for"));
        }
        return kept;
    }

    private static void requireFilledIn(String name, String value) {
        if (value.contains("${")) {
            throw new RejectedException(new Finding(
                    null,
                    null,
                    "the setting '" + name + "' is '" + value
                            + "', a placeholder that nothing on the class path fills in",
                    "Give it a default, such as ${NAME:value}, or its value in the plugin's <settings>: <" + name
                            + ">…</" + name + ">"));
        }
    }
}
