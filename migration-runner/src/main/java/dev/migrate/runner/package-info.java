/** Brings a database to a revision and back: reads migration scripts, runs them, keeps the history. */
package dev.migrate.runner;
