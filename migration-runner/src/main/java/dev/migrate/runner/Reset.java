package dev.migrate.runner;

/**
 * A database that was emptied and built again.
 *
 * @param backup what was there before; null where none was wanted
 * @param dropped how many objects were dropped
 * @param outcome what was applied then
 * @param verified how many revisions' checks hold
 */
public record Reset(BackedUp backup, int dropped, Outcome outcome, int verified) {}
