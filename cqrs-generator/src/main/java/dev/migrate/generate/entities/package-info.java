/** JPA entities of tables that have none: those that a person wrote as JSON, or that were read from a database. */
package dev.migrate.generate.entities;
