package dev.migrate.extract.entity;

import dev.migrate.schema.model.Schema;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Extracts in a JVM of its own: the project's classes may need another JDK, and what they log or register ends with that
 * JVM. It dies with this one, and at the time limit.
 */
public final class ForkedExtractor implements Extractor {

    /** An extraction takes seconds; a mapping that waits for a network or a lock would never end. */
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofMinutes(5);

    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Djava.awt.headless=true");

    private final Path javaHome;
    private final List<Path> toolClassPath;
    private final Path workFolder;
    private final Duration timeLimit;

    /**
     * An extractor that keeps its files in {@code workFolder}; nothing is left there but the log of a failure.
     *
     * @param javaHome the JDK to run, 17 or later
     * @param toolClassPath {@link #ownClassPath()}
     * @param workFolder made where it is missing
     * @param timeLimit after which the process is killed
     */
    public ForkedExtractor(Path javaHome, List<Path> toolClassPath, Path workFolder, Duration timeLimit) {
        this.javaHome = javaHome;
        this.toolClassPath = List.copyOf(toolClassPath);
        this.workFolder = workFolder;
        this.timeLimit = timeLimit;
    }

    /** An extractor that runs this JVM's JDK with this class's own class path. */
    public ForkedExtractor(Path workFolder) {
        this(Path.of(System.getProperty("java.home")), ownClassPath(), workFolder, DEFAULT_TIME_LIMIT);
    }

    /** What the process needs of this tool: this module and the schema's. Hibernate sees it, so nothing else is on it. */
    public static List<Path> ownClassPath() {
        return Stream.of(ForkedExtractor.class, Schema.class)
                .map(HibernateSide::location)
                .toList();
    }

    /**
     * {@inheritDoc}
     *
     * @throws ExtractionProcessException when the process can't be started, fails, or exceeds the time limit
     */
    @Override
    public Extraction extract(EntityExtraction extraction) {
        try {
            Files.createDirectories(workFolder);
            Path folder = Files.createTempDirectory(workFolder, "extract-").toAbsolutePath();
            Extraction result = run(extraction, folder);
            ResultFolder.delete(folder);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException("'" + workFolder + "' can't be written: check its permissions", e);
        }
    }

    private Extraction run(EntityExtraction extraction, Path folder) throws IOException {
        Path request = folder.resolve("request.properties");
        Path result = Files.createDirectory(folder.resolve("result"));
        Path log = folder.resolve("extract.log");
        ExtractionFile.write(request, extraction);
        Path arguments = Files.write(
                folder.resolve("java.args"), arguments(request, result).toList());
        waitFor(start(List.of(java(), "@" + arguments), log), log);
        return ResultFolder.read(result);
    }

    private String java() {
        Path java = javaHome.resolve("bin").resolve("java");
        if (!Files.exists(java) && !Files.exists(javaHome.resolve("bin").resolve("java.exe"))) {
            throw new ExtractionProcessException(
                    "'" + javaHome + "' holds no JDK, expected bin/java in it: correct the Maven toolchain",
                    null,
                    null);
        }
        return java.toString();
    }

    private Stream<String> arguments(Path request, Path result) {
        String classPath = toolClassPath.stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return Stream.concat(
                        OPTIONS.stream(),
                        Stream.of(
                                "-cp",
                                classPath,
                                ExtractionProcess.class.getName(),
                                request.toString(),
                                result.toString()))
                .map(argument -> "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }

    /** The process reads its standard input until the pipe breaks, which it does when this JVM ends. */
    private static Process start(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    private void waitFor(Process process, Path log) {
        try {
            if (!process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ExtractionProcessException(
                        "the extraction took longer than " + timeLimit.toSeconds() + " s and was stopped; see '" + log
                                + "'",
                        null,
                        log);
            }
            if (process.exitValue() != 0) {
                throw ExtractionProcessException.failed(process.exitValue(), log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtractionProcessException("the extraction was interrupted", null, log);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
