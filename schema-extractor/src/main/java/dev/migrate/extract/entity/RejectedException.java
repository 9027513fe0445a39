package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import java.util.List;

/** Carries findings from where they were made to where the result is composed. */
final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    RejectedException(Finding finding) {
        this(List.of(finding));
    }

    RejectedException(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
