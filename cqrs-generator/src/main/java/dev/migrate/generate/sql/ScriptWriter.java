package dev.migrate.generate.sql;

import java.util.List;

/**
 * Writes a plan as scripts that the runner and Flyway can run: SQL, with all that the runner needs in comments. Lines end
 * with LF; the same plan gives the same bytes.
 */
public final class ScriptWriter {

    private final StringBuilder text = new StringBuilder();

    private ScriptWriter() {}

    /** The forward script. */
    public static String forward(ScriptHeader header, Plan plan) {
        ScriptWriter writer = new ScriptWriter();
        writer.header(header, plan.database(), plan.up());
        plan.up().forEach(writer::statement);
        return writer.text.toString();
    }

    /** The rollback script; it opens with what it can't bring back. */
    public static String rollback(ScriptHeader header, Plan plan) {
        ScriptWriter writer = new ScriptWriter();
        writer.header(header, plan.database(), plan.down());
        writer.losses(plan.losses());
        plan.down().forEach(writer::statement);
        return writer.text.toString();
    }

    private void header(ScriptHeader header, String database, List<Statement> statements) {
        comment("revision", header.revision());
        if (!header.parents().isEmpty()) {
            comment("parents", String.join(" ", header.parents()));
        }
        if (!header.depends().isEmpty()) {
            comment("depends", String.join(" ", header.depends()));
        }
        comment("message", header.message());
        comment("database", database);
        if (statements.stream().anyMatch(Statement::foreignKeysOff)) {
            comment("foreign-keys", "off");
        }
    }

    private void losses(List<String> losses) {
        if (losses.isEmpty()) {
            return;
        }
        text.append("\n-- The structure returns. These rows and values don't:\n");
        losses.forEach(loss -> text.append("-- ").append(oneLine(loss)).append('\n'));
    }

    private void statement(Statement statement) {
        text.append('\n');
        comment("step", statement.step());
        statement.hazards().forEach((hazard, reason) -> comment("hazard", hazard + " " + reason));
        statement.checks().forEach(check -> comment("check", check.text()));
        text.append(statement.sql()).append(";\n");
    }

    private void comment(String key, String value) {
        text.append("-- migrate:")
                .append(key)
                .append(' ')
                .append(oneLine(value))
                .append('\n');
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\R", " ").strip();
    }
}
