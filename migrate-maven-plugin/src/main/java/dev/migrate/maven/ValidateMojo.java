package dev.migrate.maven;

import dev.migrate.generate.check.Baseline;
import dev.migrate.generate.check.CompiledClasses;
import dev.migrate.generate.check.ModuleReport;
import dev.migrate.generate.check.ModuleState;
import dev.migrate.generate.check.ReportLine;
import dev.migrate.generate.check.RevisionState;
import dev.migrate.generate.check.Rules;
import dev.migrate.generate.check.Severities;
import dev.migrate.generate.check.Severity;
import dev.migrate.generate.check.ValidationReport;
import dev.migrate.generate.models.ModelOptions;
import dev.migrate.generate.models.ModelSet;
import dev.migrate.generate.models.ReadModels;
import dev.migrate.generate.models.SourcePlan;
import dev.migrate.generate.revision.RecordedRevisions;
import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.json.Kept;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Checks that entities, schema JSON, revisions and models agree. Writes nothing outside of {@code target}, where its findings are
 * {@code migrate/validation.json}, needs no database, and fails the build on errors. A run at a reactor's root covers all modules and ends in one summary.
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

    /** The same on the command line: {@code MP015:off,MP022:error}; wins over {@code severities}. */
    @Parameter(property = "migrate.severities")
    String severityList;

    /**
     * A file of findings that are known, from the folder that Maven was called in: they don't fail the build and are counted.
     * For teams that adopt the tool with a project of some age.
     */
    @Parameter(property = "migrate.baseline")
    String baseline;

    /** Whether to write all findings into {@code migrate.baseline}, and fail for none. */
    @Parameter(property = "migrate.updateBaseline", defaultValue = "false")
    boolean updateBaseline;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Optional<ModuleState> state = moduleState();
        if (state.isPresent()) {
            ModuleReport module = Rules.check(state.get(), allSeverities(), known());
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
        // Tables that wait for their entity are findings, and no reason to stop.
        Schema json = SchemaDirectory.read(schemaFolder());
        boolean waiting = json.tables().values().stream().anyMatch(table -> !table.isExtracted());
        Optional<Schema> entities = waiting
                ? Optional.of(extractIfAny().orElse(Schema.empty().withSource(json.source())))
                : extractSchema();
        boolean committed = Files.isDirectory(schemaFolder()) || Files.isDirectory(migrationFolder());
        if (entities.isEmpty() && !committed) {
            return Optional.empty();
        }
        RevisionState revisions = RecordedRevisions.read(migrationFolder());
        ModelOptions options = modelOptions();
        ModelSet models = ModelSet.of(json, options);
        makeUncommittedModels(models);
        List<Path> compiled = classes.of(project, session);
        return Optional.of(new ModuleState(
                project.getArtifactId(),
                project.getBasedir().toPath(),
                entities.map(schema -> Kept.in(schema, json)).orElse(null),
                schemaFolder(),
                json,
                options,
                models,
                modelTree(),
                new CompiledClasses(compiled.isEmpty() ? buildFolder().resolve("classes") : compiled.get(0)),
                revisions));
    }

    /** Models below the build's folder are nobody's to commit, so their absence in a fresh checkout is no finding. */
    private void makeUncommittedModels(ModelSet models) {
        if (!areModelsBuilt() || models.impossible().isPresent()) {
            return;
        }
        SourcePlan plan = modelTree().plan(models.files());
        SourcePlan made = (force ? plan.forced() : plan).belowRoot();
        if (made.edited().isEmpty()) {
            made.apply();
        }
    }

    private Map<String, Severity> allSeverities() {
        Map<String, Severity> all = new TreeMap<>(Severities.parse(severities == null ? Map.of() : severities));
        all.putAll(Severities.parse(severityList == null ? "" : severityList));
        return all;
    }

    private Baseline known() throws MojoExecutionException {
        if (updateBaseline && baseline == null) {
            throw new MojoExecutionException(
                    "migrate.updateBaseline has no file to write; name one: -Dmigrate.baseline=<file>");
        }
        return baseline == null ? Baseline.none() : Baseline.read(baselineFile());
    }

    /** One file serves all modules of a reactor. */
    private Path baselineFile() {
        return session.getTopLevelProject().getBasedir().toPath().resolve(baseline);
    }

    /** @return whether all findings are known now */
    private boolean tendBaseline(ValidationReport report) throws MojoExecutionException {
        Baseline known = known();
        if (updateBaseline) {
            new FileChanges().write(baselineFile(), known.updated(report)).apply();
            getLog().info("known findings: " + relative(baselineFile()));
            return true;
        }
        known.gone(report)
                .forEach(line -> getLog().warn("the baseline knows what is no longer found, remove the line: " + line));
        return false;
    }

    private void finish(ValidationReport report) throws MojoExecutionException, MojoFailureException {
        report.summary().forEach(this::print);
        Path file = Path.of(session.getTopLevelProject().getBuild().getDirectory(), "migrate", "validation.json");
        new FileChanges().write(file, report.json()).apply();
        getLog().info("findings as JSON: " + relative(file));
        if (tendBaseline(report)) {
            return;
        }
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
        switch (line.kind()) {
            case ERROR -> getLog().error(line.toString());
            case WARNING -> getLog().warn(line.toString());
            case INFO -> getLog().info(line.text());
            default -> getLog().info(line.toString());
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
