package dev.migrate.generate.check;

import dev.migrate.generate.check.ReportLine.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code validate} found in all modules of a run.
 *
 * @param modules in the order of the reactor
 */
public record ValidationReport(List<ModuleReport> modules) {

    public ValidationReport {
        modules = List.copyOf(modules);
    }

    public static ValidationReport of(ModuleReport module) {
        return new ValidationReport(List.of(module));
    }

    /** One report of both, {@code other}'s modules last. */
    public ValidationReport and(ValidationReport other) {
        List<ModuleReport> all = new ArrayList<>(modules);
        all.addAll(other.modules);
        return new ValidationReport(all);
    }

    public List<Finding> findings() {
        return modules.stream().flatMap(module -> module.findings().stream()).toList();
    }

    /** The findings of the project's baseline. */
    public List<Finding> known() {
        return modules.stream().flatMap(module -> module.known().stream()).toList();
    }

    /** How many findings fail the build. */
    public long errors() {
        return findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    public boolean hasErrors() {
        return errors() > 0;
    }

    /** The whole printed form. */
    public List<ReportLine> lines() {
        List<ReportLine> lines = new ArrayList<>();
        lines.add(new ReportLine(Kind.INFO, "Validating CQRS Models"));
        modules.forEach(module -> lines.addAll(lines(module)));
        lines.addAll(summary());
        return lines;
    }

    /** One module's part of the printed form: for a reactor, whose modules are printed one by one. */
    public static List<ReportLine> lines(ModuleReport module) {
        List<ReportLine> lines = new ArrayList<>();
        lines.add(new ReportLine(Kind.INFO, "Service: " + module.module()));
        lines.addAll(module.lines());
        return lines;
    }

    /** The end of the printed form. */
    public List<ReportLine> summary() {
        int models = modules.stream().mapToInt(ModuleReport::models).sum();
        List<ReportLine> lines = new ArrayList<>(List.of(
                new ReportLine(Kind.TEXT, ""),
                new ReportLine(Kind.SUMMARY, ""),
                new ReportLine(Kind.TEXT, "Services Validated: " + modules.size()),
                new ReportLine(Kind.TEXT, "Models Checked: " + models),
                new ReportLine(Kind.TEXT, "Issues Found: " + findings().size())));
        if (!known().isEmpty()) {
            lines.add(new ReportLine(Kind.TEXT, "Known Issues: " + known().size()));
        }
        return lines;
    }

    /** The machine-readable form: JSON with LF line ends. */
    public String json() {
        return ReportJson.write(this);
    }
}
