/** Runs a new revision, back and forth, before it is written. */
package dev.migrate.maven.proof;
