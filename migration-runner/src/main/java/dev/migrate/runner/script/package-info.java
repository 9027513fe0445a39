/** Migration scripts as files: their names, headers, statements, checks and checksums. */
package dev.migrate.runner.script;
