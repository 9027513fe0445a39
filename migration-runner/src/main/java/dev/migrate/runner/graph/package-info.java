/** Which revision follows which, and the ways up and down between them. */
package dev.migrate.runner.graph;
