/** Backups through the databases' own tools: taken, verified before they are trusted, and restored. */
package dev.migrate.runner.backup;
