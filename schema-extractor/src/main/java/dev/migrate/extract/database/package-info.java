/**
 * A database to a schema: reads the catalogs through JDBC, with queries of its own for each database, since a driver's metadata
 * lose defaults, checks, expressions and types.
 *
 * <p>Types, defaults and conditions stand as the database spells them, which is not how they were written. So two databases are
 * compared with each other, never one with a mapping: what a mapping means is created in an empty database and read from there.
 */
package dev.migrate.extract.database;
