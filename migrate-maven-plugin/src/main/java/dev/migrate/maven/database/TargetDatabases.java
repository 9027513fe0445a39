package dev.migrate.maven.database;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** For which databases SQL is written: what the project says, else its URL, else its one JDBC driver, else H2. */
public final class TargetDatabases {

    private static final Map<String, String> BY_SCHEME = new LinkedHashMap<>();
    private static final Map<String, String> BY_DRIVER = new LinkedHashMap<>();

    static {
        BY_SCHEME.put("postgresql", "postgresql");
        BY_SCHEME.put("postgres", "postgresql");
        BY_SCHEME.put("mysql", "mysql");
        BY_SCHEME.put("mariadb", "mariadb");
        BY_SCHEME.put("h2", "h2");
        BY_SCHEME.put("sqlite", "sqlite");
        BY_DRIVER.put("org.postgresql:postgresql", "postgresql");
        BY_DRIVER.put("com.mysql:mysql-connector-j", "mysql");
        BY_DRIVER.put("mysql:mysql-connector-java", "mysql");
        BY_DRIVER.put("org.mariadb.jdbc:mariadb-java-client", "mariadb");
        BY_DRIVER.put("com.h2database:h2", "h2");
        BY_DRIVER.put("org.xerial:sqlite-jdbc", "sqlite");
    }

    private TargetDatabases() {}

    /**
     * The databases as {@code name} or {@code name:version}.
     *
     * @param declared {@code migrate.databases}, or {@code null}
     * @param url the connection's URL where somebody named one, or {@code null}
     * @param dependencies {@code groupId:artifactId} of the project's dependencies
     */
    public static List<String> of(String declared, String url, List<String> dependencies) {
        if (declared != null && !declared.isBlank()) {
            return Arrays.stream(declared.split(","))
                    .map(String::trim)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
        String byUrl = url == null
                ? null
                : BY_SCHEME.get(url.replaceFirst("^jdbc:", "").replaceAll(":.*", ""));
        if (byUrl != null) {
            return List.of(byUrl);
        }
        TreeSet<String> byDriver = new TreeSet<>();
        dependencies.stream().map(BY_DRIVER::get).filter(name -> name != null).forEach(byDriver::add);
        // A project with a driver and H2 uses H2 in its tests: the other one is meant.
        if (byDriver.size() > 1) {
            byDriver.remove("h2");
        }
        return byDriver.size() == 1 ? List.copyOf(byDriver) : List.of("h2");
    }
}
