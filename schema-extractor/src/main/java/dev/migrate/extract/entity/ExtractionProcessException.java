package dev.migrate.extract.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The extracting process failed: the machine, the JDK or a defect, not the mapping. */
public final class ExtractionProcessException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_LINES = 15;

    private final Integer exitCode;
    private final transient Path log;

    ExtractionProcessException(String message, Integer exitCode, Path log) {
        super(message);
        this.exitCode = exitCode;
        this.log = log;
    }

    static ExtractionProcessException failed(int exitCode, Path log) {
        return new ExtractionProcessException(
                "the extracting process ended with code " + exitCode + ", expected 0; see '" + log
                        + "', which ends with:\n" + String.join("\n", lastLines(log)),
                exitCode,
                log);
    }

    private static List<String> lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
        } catch (MalformedInputException e) {
            return List.of("(no text)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process's exit code, or {@code null} where it was killed or never ran. */
    public Integer exitCode() {
        return exitCode;
    }

    /** Everything that the process wrote, or {@code null} where it never ran. */
    public Path log() {
        return log;
    }
}
