/**
 * Entities to a schema: finds the mapped classes without loading them, has the project's own Hibernate read them in a class
 * loader of its own, and merges what it says for each target database.
 */
package dev.migrate.extract.entity;
