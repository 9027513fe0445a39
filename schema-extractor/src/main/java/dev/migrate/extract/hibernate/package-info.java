/**
 * Reads a mapping through Hibernate's boot metadata, without a database and without a session factory.
 *
 * <p>Compiled once, it runs on every Hibernate from 6.6 on: it calls what all of them have, and the rest by reflection.
 */
package dev.migrate.extract.hibernate;
