package dev.migrate.generate.check;

/**
 * A line of the printed report.
 *
 * @param kind what stands before the text
 * @param text the text
 */
public record ReportLine(Kind kind, String text) {

    /** What a line is. */
    public enum Kind {
        INFO("[INFO] "),
        PASSED("[✓] "),
        FAILED("[✗] "),
        /** An error of the failed line above. */
        ERROR("    "),
        /** A warning of the failed line above. */
        WARNING("    "),
        SUMMARY("[SUMMARY]"),
        TEXT("");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** The line as it is printed. */
    @Override
    public String toString() {
        return kind.prefix + text;
    }
}
