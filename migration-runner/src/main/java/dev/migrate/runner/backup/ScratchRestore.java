package dev.migrate.runner.backup;

import dev.migrate.runner.failure.MigrationFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Proves a backup by restoring it into a scratch database on the same server, which is dropped afterwards, and holding what is
 * there against the database itself. Where that can't be done, it says why.
 */
final class ScratchRestore {
    /** A server should not be filled up by a proof. */
    private static final long LARGEST = 1L << 30;

    private static final int AT_ONCE = 100;

    private final BackupSource source;
    private final Server server;

    ScratchRestore(BackupSource source, Server server) {
        this.source = source;
        this.server = server;
    }

    /** What this needs of a kind of server. A database's name is null for the one that is backed up. */
    interface Server {
        /** How large the database is. */
        long bytes() throws SQLException;

        void create(String scratch) throws SQLException;

        /** @throws MigrationFailure where the file can't be restored */
        void fill(String scratch, Path file) throws SQLException;

        void drop(String scratch) throws SQLException;

        /** The first column of a query's rows. */
        List<String> texts(String database, String sql) throws SQLException;

        /** A query for the database's objects, one text each. */
        String objects(String database);

        /** A query for the names of the tables that have rows, as SQL spells them. */
        String tables();

        /** A query for the text {@code <label>=<rows>} of a table. */
        String count(String database, String table);

        /** Whether it is for want of rights that the file can't be restored. */
        boolean isForbidden(MigrationFailure refused);
    }

    /** How many rows each table has. */
    Map<String, Long> rows(String database) throws SQLException {
        List<String> queries = new ArrayList<>();
        for (String table : server.texts(null, server.tables())) {
            queries.add(server.count(database, table));
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        for (int from = 0; from < queries.size(); from += AT_ONCE) {
            List<String> some = queries.subList(from, Math.min(queries.size(), from + AT_ONCE));
            for (String counted : server.texts(database, String.join(" union all ", some))) {
                int at = counted.lastIndexOf('=');
                rows.put(counted.substring(0, at), Long.valueOf(counted.substring(at + 1)));
            }
        }
        return rows;
    }

    /**
     * Restores the file.
     *
     * @param before the rows when the backup began; null where the file is not of now, and nothing is compared
     * @return what was found, for people
     * @throws MigrationFailure where the file can't be restored, or holds something else than the database
     */
    String prove(Path file, Map<String, Long> before) throws SQLException {
        if (large(file)) {
            return notRestored("more than " + LARGEST / (1 << 20) + " MB are left to a restore elsewhere");
        }
        String scratch = scratch();
        try {
            server.drop(scratch);
            server.create(scratch);
        } catch (SQLException refused) {
            return notRestored(source.database().clean(refused).getMessage());
        }
        try {
            String refused = refusal(scratch, file);
            if (refused != null) {
                return notRestored(refused);
            }
            return "it was restored into a scratch database" + (before == null ? "" : compare(file, scratch, before));
        } finally {
            server.drop(scratch);
        }
    }

    /**
     * The scratch database's name: always the same for one run lock, which keeps two proofs apart. So what a killed process has
     * left is dropped by the next one.
     */
    private String scratch() {
        byte[] locked = (source.name() + "\n" + source.schema()).getBytes(StandardCharsets.UTF_8);
        String digits = UUID.nameUUIDFromBytes(locked).toString().replace("-", "");
        return "migrate_verify_" + digits.substring(0, 12);
    }

    /** @return why the file can't be restored, through no fault of its own; null where it is restored */
    private String refusal(String scratch, Path file) throws SQLException {
        try {
            server.fill(scratch, file);
            return null;
        } catch (MigrationFailure refused) {
            if (refused.fields().containsKey("program") || server.isForbidden(refused)) {
                return refused.problem();
            }
            throw BackupFailures.untrusted(file, "it can't be restored: " + refused.problem());
        }
    }

    private boolean large(Path file) throws SQLException {
        try {
            return Math.max(server.bytes(), Files.size(file)) > LARGEST;
        } catch (IOException unreadable) {
            throw BackupFailures.unreadable(file, unreadable);
        }
    }

    static String notRestored(String because) {
        return "it was not restored into a scratch database (" + because.strip() + ")";
    }

    /** A table that other sessions have written to meanwhile has no number of rows that could be expected. */
    private String compare(Path file, String scratch, Map<String, Long> before) throws SQLException {
        TreeSet<String> missing = new TreeSet<>(server.texts(null, server.objects(null)));
        int objects = missing.size();
        server.texts(scratch, server.objects(scratch)).forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw BackupFailures.untrusted(file, "restored, it lacks '" + missing.first() + "'");
        }
        Map<String, Long> restored = rows(scratch);
        Map<String, Long> now = rows(null);
        int still = 0;
        for (Map.Entry<String, Long> table : before.entrySet()) {
            if (table.getValue().equals(now.get(table.getKey()))) {
                still++;
                if (!table.getValue().equals(restored.get(table.getKey()))) {
                    throw BackupFailures.untrusted(
                            file,
                            "restored, table '" + table.getKey() + "' has " + restored.get(table.getKey())
                                    + " rows, expected " + table.getValue());
                }
            }
        }
        int moving = before.size() - still;
        return ", which has the database's " + objects + " objects and, in " + still + " tables, as many rows"
                + (moving == 0 ? "" : "; " + moving + " tables were written to meanwhile");
    }
}
