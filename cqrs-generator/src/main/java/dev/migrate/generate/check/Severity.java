package dev.migrate.generate.check;

/** What a finding does to the build. */
public enum Severity {
    /** It fails the build. */
    ERROR,
    /** It is printed. */
    WARNING,
    /** The rule isn't checked. */
    OFF
}
