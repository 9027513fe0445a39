package dev.migrate.runner.failure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run that stopped: what was found, the exit code, the fields, and the ways out. */
public class MigrationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String problem;
    private final transient List<Remedy> remedies;
    private final transient Map<String, Object> fields = new LinkedHashMap<>();

    /**
     * @param exitCode how the run ends
     * @param problem what was found and what was expected
     * @param remedies the ways out, the likeliest first; may be empty
     */
    public MigrationFailure(ExitCode exitCode, String problem, List<Remedy> remedies) {
        super(problem);
        this.exitCode = exitCode;
        this.problem = problem;
        this.remedies = List.copyOf(remedies);
    }

    /** A wrong parameter, file or setting: nothing was done. */
    public static MigrationFailure usage(String problem, Remedy... remedies) {
        return new MigrationFailure(ExitCode.USAGE, problem, List.of(remedies));
    }

    /** Adds a fact for machines; keys are camel case, values strings, numbers, booleans or lists of them. */
    public final MigrationFailure field(String name, Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    public final ExitCode exitCode() {
        return exitCode;
    }

    /** What was found, without the ways out. */
    public final String problem() {
        return problem;
    }

    /** The ways out, the likeliest first. */
    public final List<Remedy> remedies() {
        return remedies == null ? List.of() : remedies;
    }

    /** The facts for machines, in order. */
    public final Map<String, Object> fields() {
        return fields == null ? Map.of() : Collections.unmodifiableMap(fields);
    }

    /** The whole message, with commands as the reader's tool spells them. */
    public final String message(CommandStyle style) {
        StringBuilder text = new StringBuilder(problem);
        for (Remedy remedy : remedies()) {
            text.append("\n  → ").append(remedy.in(style).replace("\n", "\n  "));
        }
        return text.toString();
    }

    @Override
    public String getMessage() {
        return message(CommandStyle.STANDALONE);
    }
}
