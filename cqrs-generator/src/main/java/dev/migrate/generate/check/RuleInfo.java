package dev.migrate.generate.check;

/**
 * A rule of the catalogue, for documentation and configuration.
 *
 * @param id stable for ever
 * @param severity unless the project says otherwise
 * @param description what breaks it, in a few words
 */
public record RuleInfo(String id, Severity severity, String description) {}
