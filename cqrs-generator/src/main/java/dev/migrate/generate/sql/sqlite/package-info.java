/** SQLite's SQL. */
package dev.migrate.generate.sql.sqlite;
