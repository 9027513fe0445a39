package dev.migrate.runner.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@link History} writes, as statements for a client: their texts hold all values, and make no difference between a row that
 * exists and one that does not.
 */
public final class OfflineHistory {
    private final HistoryDialect dialect;
    private final HistoryTables tables;

    /** @param schema the exact name; null for the one that unqualified names mean */
    public OfflineHistory(HistoryDialect dialect, String schema) {
        this.dialect = dialect;
        this.tables = new HistoryTables(dialect, schema);
    }

    /** Makes the tables where they are missing, and takes the epoch from any run that is under way. */
    public List<String> begin() {
        List<String> statements = new ArrayList<>(tables.definitions());
        statements.add("insert into " + tables.lock() + " (id, epoch) select " + HistoryTables.FENCE
                + ", 0 from (select 1 as one) one where not exists (select 1 from " + tables.lock() + " where id = "
                + HistoryTables.FENCE + ")");
        statements.add("update " + tables.lock() + " set epoch = epoch + 1, holder = "
                + dialect.client().account() + ", session_name = null, acquired_at = " + dialect.now() + " where id = "
                + HistoryTables.FENCE);
        return statements;
    }

    /** As {@link History#applied}. */
    public List<String> applied(History.Entry entry) {
        Map<String, String> values = entry(entry);
        values.put("status", text(RowStatus.APPLIED.text()));
        values.put("applied_at", dialect.now());
        values.put("rollback_at", "null");
        values.put("duration_ms", "null");
        values.put("reason", "null");
        return List.of(insert(entry), update(entry.revision(), rested(values)));
    }

    /** As {@link History#rolledBack}. */
    public List<String> rolledBack(History.Entry entry) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("status", text(RowStatus.ROLLED_BACK.text()));
        values.put("rollback_at", dialect.now());
        values.put("reason", "null");
        return List.of(update(entry.revision(), rested(values)));
    }

    /** As {@link History#starting}. */
    public List<String> starting(History.Entry entry, History.Position position) {
        boolean applying = position.status() == RowStatus.APPLYING;
        Map<String, String> values = applying ? entry(entry) : new LinkedHashMap<>();
        values.put("status", text(position.status().text()));
        values.put("statements_done", String.valueOf(position.done()));
        values.put("statement_started", String.valueOf(position.started()));
        values.put("ran_checksum", text(position.checksum()));
        values.put("last_error", "null");
        String update = update(entry.revision(), values);
        return applying ? List.of(insert(entry), update) : List.of(update);
    }

    /** Records that all statements have run, before what is asserted of them is asked. */
    public List<String> done(History.Entry entry, int statements) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("statements_done", String.valueOf(statements));
        values.put("statement_started", "0");
        return List.of(update(entry.revision(), values));
    }

    /** A condition: all of some revisions are applied. */
    public String areApplied(List<String> revisions) {
        return revisions.isEmpty() ? "1 = 1" : count(revisions, "= 'applied'") + " = " + revisions.size();
    }

    /** A condition: nothing of any of some revisions is there. */
    public String areAbsent(List<String> revisions) {
        return revisions.isEmpty() ? "1 = 1" : count(revisions, "not in ('rolled_back', 'failed')") + " = 0";
    }

    private String count(List<String> revisions, String status) {
        String ids = String.join(", ", revisions.stream().map(this::text).toList());
        return "(select count(*) from " + tables.history() + " where migration_number in (" + ids + ") and status "
                + status + ")";
    }

    private Map<String, String> entry(History.Entry entry) {
        Map<String, String> values = new LinkedHashMap<>();
        entry.values().forEach((column, value) -> values.put(column, text(String.valueOf(value))));
        values.put("applied_by", dialect.client().account());
        return values;
    }

    private static Map<String, String> rested(Map<String, String> values) {
        values.put("statements_done", "0");
        values.put("statement_started", "0");
        values.put("ran_checksum", "null");
        values.put("last_error", "null");
        return values;
    }

    private String insert(History.Entry entry) {
        String number = text(entry.revision());
        return "insert into " + tables.history() + " (migration_number, migration_name, status, statements_done,"
                + " statement_started) select " + number + ", " + text(entry.name()) + ", "
                + text(RowStatus.APPLYING.text()) + ", 0, 0 from (select 1 as one) one where not exists (select 1 from "
                + tables.history() + " where migration_number = " + number + ")";
    }

    private String update(String revision, Map<String, String> values) {
        List<String> assignments = new ArrayList<>();
        values.forEach((column, value) -> assignments.add(column + " = " + value));
        return "update " + tables.history() + " set " + String.join(", ", assignments) + " where migration_number = "
                + text(revision);
    }

    private String text(String value) {
        return dialect.client().literal(value);
    }
}
