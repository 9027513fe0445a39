package dev.migrate.runner;

import java.nio.file.Path;

/**
 * A backup that was taken and verified.
 *
 * @param database the URL, without secrets
 * @param file where it lies
 * @param bytes its size
 * @param verified what was looked at, for people
 */
public record BackedUp(String database, Path file, long bytes, String verified) {}
