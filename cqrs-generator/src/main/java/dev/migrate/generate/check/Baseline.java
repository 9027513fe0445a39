package dev.migrate.generate.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The findings that a team has taken over and does not want to fail for. A file of one sorted line for each: module, rule,
 * subject, message.
 */
public final class Baseline {

    private static final String HEAD =
            "# Known findings of migrate:validate: they don't fail the build. Write anew: -Dmigrate.updateBaseline\n";

    private final SortedSet<String> lines;

    private Baseline(Collection<String> lines) {
        this.lines = new TreeSet<>(lines);
    }

    /** Nothing known. */
    public static Baseline none() {
        return new Baseline(List.of());
    }

    /**
     * Reads a file; one that is not there knows nothing.
     *
     * @throws UncheckedIOException if it can't be read
     */
    public static Baseline read(Path file) {
        if (!Files.isRegularFile(file)) {
            return none();
        }
        try {
            return new Baseline(Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("baseline '" + file + "' can't be read", e);
        }
    }

    boolean knows(String module, Finding finding) {
        return lines.contains(line(module, finding));
    }

    /** The lines of checked modules whose finding is gone, so that the file can shrink. */
    public List<String> gone(ValidationReport report) {
        SortedSet<String> gone = new TreeSet<>(lines);
        gone.removeIf(line -> !isOf(line, report));
        gone.removeAll(found(report));
        return List.copyOf(gone);
    }

    /** The file's text with all findings of {@code report}; what is known of modules that were not checked stays. */
    public String updated(ValidationReport report) {
        SortedSet<String> all = new TreeSet<>(lines);
        all.removeIf(line -> isOf(line, report));
        all.addAll(found(report));
        return HEAD + String.join("\n", all) + (all.isEmpty() ? "" : "\n");
    }

    private static boolean isOf(String line, ValidationReport report) {
        return report.modules().stream().anyMatch(module -> line.startsWith(module.module() + " "));
    }

    private static Set<String> found(ValidationReport report) {
        Set<String> found = new TreeSet<>();
        for (ModuleReport module : report.modules()) {
            module.findings().forEach(finding -> found.add(line(module.module(), finding)));
            module.known().forEach(finding -> found.add(line(module.module(), finding)));
        }
        return found;
    }

    /** The severity is the configuration's, and may change. */
    private static String line(String module, Finding finding) {
        String message = finding.message().strip().replaceAll("\\s*\\R\\s*", " ");
        return module + " " + finding.ruleId() + " " + finding.subject() + ": " + message;
    }
}
