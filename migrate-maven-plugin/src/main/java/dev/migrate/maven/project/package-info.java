/** What a goal needs to know of a Maven project: its classes, class path, JDK and target databases. */
package dev.migrate.maven.project;
