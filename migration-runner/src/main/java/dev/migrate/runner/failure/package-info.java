/** What can go wrong, with the exit code, the fields and the commands that resolve it. */
package dev.migrate.runner.failure;
