/** How a database is reached: its URL, its driver, its secrets kept. */
package dev.migrate.runner.database;
