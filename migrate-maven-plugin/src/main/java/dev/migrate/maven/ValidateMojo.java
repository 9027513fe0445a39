package dev.migrate.maven;

import dev.migrate.generate.check.CompiledClasses;
import dev.migrate.generate.check.ModuleReport;
import dev.migrate.generate.check.ModuleState;
import dev.migrate.generate.check.ReportLine;
import dev.migrate.generate.check.RevisionState;
import dev.migrate.generate.check.Rules;
import dev.migrate.generate.check.Severity;
import dev.migrate.generate.check.ValidationReport;
import dev.migrate.generate.models.ReadModels;
import dev.migrate.generate.revision.RecordedRevisions;
import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Checks that entities, schema JSON, revisions and models agree. Writes nothing but {@code target/migrate/validation.json},
 * needs no database, and fails the build on errors. A run at a reactor's root covers all modules and ends in one summary.
 */
@Mojo(name = "validate", threadSafe = false)
public class ValidateMojo extends ModelMojo {

    private static final String REPORT = "dev.migrate.validation";

    /** From which severity on the build fails: {@code error}, {@code warning} or {@code never}. */
    @Parameter(property = "migrate.failOn", defaultValue = "error")
    String failOn;

    /** Another severity for a rule: {@code <MP015>error</MP015>}; {@code error}, {@code warning} or {@code off}. */
    @Parameter
    Map<String, String> severities;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Optional<ModuleState> state = moduleState();
        if (state.isPresent()) {
            ModuleReport module = Rules.check(state.get(), severities());
            if (reportSoFar().modules().isEmpty()) {
                getLog().info("Validating CQRS Models");
            }
            ValidationReport.lines(module).forEach(this::print);
            collect(module);
        }
        if (isLastModule()) {
            finish(reportSoFar());
        }
    }

    /** What is wrong with a declaration is a finding like others. */
    @Override
    Schema withReadModels(Schema schema) {
        return ReadModels.withViews(ReadModels.withoutProblems(schema));
    }

    private Optional<ModuleState> moduleState() throws MojoExecutionException {
        Optional<Schema> entities = extractSchema();
        boolean committed = Files.isDirectory(schemaFolder()) || Files.isDirectory(migrationFolder());
        if (entities.isEmpty() && !committed) {
            return Optional.empty();
        }
        RevisionState revisions = RecordedRevisions.read(migrationFolder());
        List<Path> compiled = classes.of(project, session);
        return Optional.of(new ModuleState(
                project.getArtifactId(),
                project.getBasedir().toPath(),
                entities.orElse(null),
                schemaFolder(),
                SchemaDirectory.read(schemaFolder()),
                modelOptions(),
                modelTree(),
                new CompiledClasses(compiled.isEmpty() ? buildFolder().resolve("classes") : compiled.get(0)),
                revisions));
    }

    private Map<String, Severity> severities() throws MojoExecutionException {
        Map<String, Severity> parsed = new TreeMap<>();
        for (Map.Entry<String, String> entry :
                (severities == null ? Map.<String, String>of() : severities).entrySet()) {
            try {
                parsed.put(
                        entry.getKey(), Severity.valueOf(entry.getValue().trim().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new MojoExecutionException("the severity of rule '" + entry.getKey() + "' is '" + entry.getValue()
                        + "', expected error, warning or off");
            }
        }
        return parsed;
    }

    private void finish(ValidationReport report) throws MojoExecutionException, MojoFailureException {
        report.summary().forEach(this::print);
        Path file = Path.of(session.getTopLevelProject().getBuild().getDirectory(), "migrate", "validation.json");
        new FileChanges().write(file, report.json()).apply();
        getLog().info("findings as JSON: " + relative(file));
        long errors = report.errors();
        boolean fails = switch (failOn) {
            case "error" -> errors > 0;
            case "warning" -> !report.findings().isEmpty();
            case "never" -> false;
            default ->
                throw new MojoExecutionException(
                        "migrate.failOn is '" + failOn + "', expected error, warning or never");
        };
        if (fails) {
            throw new MojoFailureException(
                    "validation found " + report.findings().size() + " issue(s), " + errors
                            + " of them error(s); each line above that begins with MP or MG says what to do (exit code 4: lint"
                            + " error)");
        }
    }

    private void print(ReportLine line) {
        if (line.kind() == ReportLine.Kind.FINDING) {
            getLog().error("    " + line.text());
        } else {
            getLog().info(line.kind() == ReportLine.Kind.INFO ? line.text() : line.toString());
        }
    }

    /** The modules of one run share the session's first project as the place to collect. */
    private ValidationReport reportSoFar() {
        Object report = session.getTopLevelProject().getContextValue(REPORT);
        return report instanceof ValidationReport collected ? collected : new ValidationReport(new ArrayList<>());
    }

    private void collect(ModuleReport module) {
        session.getTopLevelProject().setContextValue(REPORT, reportSoFar().and(ValidationReport.of(module)));
    }

    private boolean isLastModule() {
        List<MavenProject> modules = session.getProjects();
        return modules.get(modules.size() - 1).equals(project);
    }
}
