/** Typed changes to forward and rollback SQL, one dialect for each database. */
package dev.migrate.generate.sql;
