/** Starts real databases for tests: nothing is installed, nothing stays behind. One class per database. */
package dev.migrate.testdb;
