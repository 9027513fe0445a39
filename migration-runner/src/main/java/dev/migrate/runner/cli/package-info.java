/** The stand-alone command, for machines that have no Maven. */
package dev.migrate.runner.cli;
