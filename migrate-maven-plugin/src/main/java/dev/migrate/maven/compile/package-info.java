/** Compiles entities in modules that do not compile as a whole. */
package dev.migrate.maven.compile;
