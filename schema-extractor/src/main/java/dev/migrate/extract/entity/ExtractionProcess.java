package dev.migrate.extract.entity;

import java.io.IOException;
import java.nio.file.Path;

/** What {@link ForkedExtractor} starts: reads a request file, extracts, writes a result folder. */
public final class ExtractionProcess {

    private static final int FAILED = 1;
    private static final int ORPHANED = 2;

    private ExtractionProcess() {}

    /** Takes the request file and the result folder. */
    public static void main(String[] arguments) {
        endWithParent();
        int code = FAILED;
        try {
            EntityExtraction extraction = ExtractionFile.read(Path.of(arguments[0]));
            ResultFolder.write(
                    Path.of(arguments[1]), InProcessExtractor.inJvmOfItsOwn().extract(extraction));
            code = 0;
        } catch (IOException | RuntimeException | Error e) {
            e.printStackTrace();
        }
        System.out.flush();
        System.err.flush();
        // threads that the project's classes started must not keep the process
        Runtime.getRuntime().halt(code);
    }

    private static void endWithParent() {
        Thread watch = new Thread(ExtractionProcess::watch, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // the parent writes nothing: the end of its pipe is the message
            }
        } catch (IOException e) {
            // a broken pipe says the same
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
