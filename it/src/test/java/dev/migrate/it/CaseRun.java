package dev.migrate.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** A case that the Invoker ran, for its {@code verify.groovy}: what each Maven run said, and what it left on disk. */
public final class CaseRun {

    /** Each Maven run's first line. */
    private static final String START = "Scanning for projects...";

    private final Path project;
    private final List<String> logs;

    /** @param project the case's folder in {@code target}, with its build.log */
    public CaseRun(File project) throws IOException {
        this.project = project.toPath();
        String log = Files.readString(this.project.resolve("build.log")).replace("\r\n", "\n");
        this.logs = List.of(log.split(START, -1));
    }

    /**
     * What one Maven run said.
     *
     * @param number from 1 on, as in {@code invoker.goals.1}
     */
    public RunLog log(int number) {
        if (number >= logs.size()) {
            throw new AssertionError("run " + number + " is missing; there were " + (logs.size() - 1));
        }
        return new RunLog(number, logs.get(number));
    }

    /** What all Maven runs said. */
    public RunLog wholeLog() {
        return new RunLog(0, String.join(START, logs));
    }

    /** Fails unless the goals' files are those of {@code expected/}. */
    public void hasExpectedTree() throws IOException {
        ExpectedTree.verify(project);
    }

    /** Fails unless the goals' files of a module are those of {@code expected/<module>}. */
    public void hasExpectedTree(String module) throws IOException {
        ExpectedTree.verify(project.resolve(module), project.resolve("expected").resolve(module));
    }

    /** Fails if one of the goals' files is there. */
    public void hasNothingWritten() throws IOException {
        hasNothingWritten("");
    }

    /** Fails if one of the goals' files is there in a module. */
    public void hasNothingWritten(String module) throws IOException {
        List<String> written = List.copyOf(ExpectedTree.written(project.resolve(module)));
        if (!written.isEmpty()) {
            throw new AssertionError("expected no files, found " + written);
        }
    }

    /** Fails unless each of the goals' files is older than a file that a later run wrote. */
    public void isUntouchedSince(String marker) throws IOException {
        FileTime time = Files.getLastModifiedTime(project.resolve(marker));
        for (String file : ExpectedTree.written(project)) {
            FileTime written = Files.getLastModifiedTime(project.resolve(file));
            if (written.compareTo(time) >= 0) {
                throw new AssertionError("'" + file + "' was written at " + written + ", after '" + marker + "'");
            }
        }
    }

    /** The text of a file of the case, with its line ends as LF. */
    public String text(String file) throws IOException {
        return Files.readString(project.resolve(file)).replace("\r\n", "\n");
    }

    /** Fails unless a file has the text of another one of the case. */
    public void isSame(String file, String other) throws IOException {
        if (!text(file).equals(text(other))) {
            throw new AssertionError("'" + file + "' differs from '" + other + "':\n" + text(file));
        }
    }
}
