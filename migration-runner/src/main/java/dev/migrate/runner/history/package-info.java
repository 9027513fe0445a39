/**
 * What the database itself remembers: the history table, the run lock, and the catalog that tells whether a statement ran.
 * Everything that differs between databases stands in the one file of its {@link dev.migrate.runner.history.HistoryDialect}.
 */
package dev.migrate.runner.history;
