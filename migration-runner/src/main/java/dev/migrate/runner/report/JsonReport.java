package dev.migrate.runner.report;

import dev.migrate.runner.BackedUp;
import dev.migrate.runner.Direction;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Heads;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import dev.migrate.runner.PlannedRevision;
import dev.migrate.runner.Reset;
import dev.migrate.runner.Restored;
import dev.migrate.runner.RevisionRun;
import dev.migrate.runner.RevisionStatus;
import dev.migrate.runner.Seeded;
import dev.migrate.runner.Stamped;
import dev.migrate.runner.Status;
import dev.migrate.runner.failure.CommandStyle;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.script.Assertion;
import dev.migrate.runner.script.Check;
import dev.migrate.runner.script.Hazard;
import dev.migrate.runner.script.ScriptStatement;
import java.util.List;
import java.util.Map;

/** Results as JSON text: one object that ends with a line end. Absent facts are left out. */
public final class JsonReport {
    private final CommandStyle style;

    /** @param style how commands in the remedies are spelled */
    public JsonReport(CommandStyle style) {
        this.style = style;
    }

    public String of(Status status) {
        return status(status, status.exitCode());
    }

    /** As a status, by a command that ends well whatever it shows. */
    public String history(Status status) {
        return status(status, ExitCode.DONE);
    }

    private static String status(Status status, ExitCode exitCode) {
        return Json.text(Json.object(
                "database",
                status.database(),
                "historyTable",
                status.historyTable(),
                "exitCode",
                exitCode.number(),
                "current",
                status.current(),
                "heads",
                status.heads(),
                "adoptable",
                status.historyTable() && status.adoptable().isEmpty() ? null : status.adoptable(),
                "revisions",
                status.revisions().stream().map(JsonReport::row).toList()));
    }

    /** The applied revisions that no other applied one follows. */
    public String current(Status status) {
        return Json.text(Json.object(
                "database",
                status.database(),
                "historyTable",
                status.historyTable(),
                "exitCode",
                0,
                "current",
                status.current(),
                "heads",
                status.heads()));
    }

    private static Map<String, Object> row(RevisionStatus row) {
        return Json.object(
                "revision",
                row.id(),
                "parents",
                row.parents(),
                "depends",
                row.depends().isEmpty() ? null : row.depends(),
                "description",
                row.description(),
                "file",
                row.file(),
                "state",
                row.state().text(),
                "undoable",
                row.undoable(),
                "head",
                row.head(),
                "appliedAt",
                row.appliedAt(),
                "rollbackAt",
                row.rollbackAt(),
                "durationMs",
                row.durationMs(),
                "appliedBy",
                row.appliedBy(),
                "toolVersion",
                row.toolVersion(),
                "reason",
                row.reason(),
                "detail",
                row.detail(),
                "detected",
                row.detection() == null ? null : row.detection().text());
    }

    public String of(Plan plan) {
        return Json.text(Json.object(
                "database",
                plan.database(),
                "command",
                plan.direction().text(),
                "dryRun",
                true,
                "exitCode",
                0,
                "revisions",
                plan.revisions().stream().map(JsonReport::planned).toList()));
    }

    private static Map<String, Object> planned(PlannedRevision revision) {
        return Json.object(
                "revision",
                revision.id(),
                "description",
                revision.description(),
                "file",
                revision.file(),
                "oneTransaction",
                revision.oneTransaction(),
                "assertions",
                texts(revision.assertions().stream().map(Assertion::toString).toList()),
                "statements",
                revision.statements().stream().map(JsonReport::statement).toList());
    }

    private static Map<String, Object> statement(ScriptStatement statement) {
        return Json.object(
                "number",
                statement.number(),
                "line",
                statement.line(),
                "step",
                statement.step(),
                "batched",
                statement.batched() ? true : null,
                "hazards",
                texts(statement.hazards().stream().map(Hazard::toString).toList()),
                "checks",
                texts(statement.checks().stream().map(Check::toString).toList()),
                "sql",
                statement.sql());
    }

    private static List<String> texts(List<String> texts) {
        return texts.isEmpty() ? null : texts;
    }

    public String of(Outcome outcome) {
        return Json.text(Json.object(
                "database",
                outcome.database(),
                "command",
                outcome.direction().text(),
                "exitCode",
                0,
                "current",
                outcome.current(),
                "revisions",
                outcome.revisions().stream().map(JsonReport::run).toList(),
                "seeded",
                outcome.seeded() == null ? null : seeded(outcome.seeded())));
    }

    private static Map<String, Object> run(RevisionRun run) {
        return Json.object(
                "revision",
                run.id(),
                "description",
                run.description(),
                "file",
                run.file(),
                "statements",
                run.statements(),
                "durationMs",
                run.duration().toMillis(),
                "resumed",
                run.resumed());
    }

    public String of(Stamped stamped) {
        return Json.text(Json.object(
                "database",
                stamped.database(),
                "command",
                "stamp",
                "exitCode",
                0,
                "reason",
                stamped.reason(),
                "marked",
                stamped.marked(),
                "unmarked",
                stamped.unmarked(),
                "current",
                stamped.current()));
    }

    public String of(FleetOutcome outcome) {
        return Json.text(Json.object(
                "exitCode",
                outcome.exitCode().number(),
                "done",
                outcome.done(),
                "total",
                outcome.members().size(),
                "databases",
                outcome.members().stream().map(JsonReport::member).toList()));
    }

    private static Map<String, Object> member(FleetOutcome.Member member) {
        return Json.object(
                "database",
                member.database(),
                "exitCode",
                member.exitCode().number(),
                "revisions",
                member.revisions(),
                "current",
                member.current(),
                "message",
                member.failure() == null ? null : member.failure().problem());
    }

    /**
     * A script for the database's own client.
     *
     * @param range as it was given
     */
    public String script(Direction direction, String range, String sql) {
        return Json.text(Json.object("command", direction.text(), "range", range, "exitCode", 0, "script", sql));
    }

    public String of(Seeded seeded) {
        Map<String, Object> result = Json.object("database", seeded.database(), "command", "seed", "exitCode", 0);
        result.putAll(seeded(seeded));
        return Json.text(result);
    }

    private static Map<String, Object> seeded(Seeded seeded) {
        return Json.object(
                "environment", seeded.environment(), "loaded", seeded.loaded(), "unchanged", seeded.unchanged());
    }

    public String of(BackedUp backup) {
        return Json.text(backup(backup));
    }

    private static Map<String, Object> backup(BackedUp backup) {
        return Json.object(
                "database",
                backup.database(),
                "command",
                "backup",
                "exitCode",
                0,
                "file",
                backup.file().toString(),
                "bytes",
                backup.bytes(),
                "verified",
                backup.verified());
    }

    public String of(Restored restored) {
        return Json.text(Json.object(
                "database",
                restored.database(),
                "command",
                "restore",
                "exitCode",
                0,
                "file",
                restored.file().toString(),
                "verified",
                restored.verified(),
                "current",
                restored.current()));
    }

    public String of(Reset reset) {
        return Json.text(Json.object(
                "database",
                reset.outcome().database(),
                "command",
                "reset",
                "exitCode",
                0,
                "backup",
                reset.backup() == null ? null : backup(reset.backup()),
                "dropped",
                reset.dropped(),
                "verified",
                reset.verified(),
                "current",
                reset.outcome().current(),
                "revisions",
                reset.outcome().revisions().stream().map(JsonReport::run).toList()));
    }

    public String of(Heads heads) {
        return Json.text(Json.object(
                "heads",
                heads.heads().stream()
                        .map(head -> Json.object(
                                "revision", head.id(), "description", head.description(), "file", head.file()))
                        .toList()));
    }

    public String of(MigrationFailure failure) {
        Map<String, Object> error = Json.object(
                "exitCode",
                failure.exitCode().number(),
                "meaning",
                failure.exitCode().meaning(),
                "message",
                failure.problem(),
                "remedies",
                failure.remedies().stream().map(this::remedy).toList());
        error.putAll(failure.fields());
        return Json.text(Json.object("error", error));
    }

    private Map<String, Object> remedy(Remedy remedy) {
        return Json.object(
                "text",
                remedy.text(style),
                "command",
                remedy.command() == null ? null : remedy.command().in(style));
    }
}
