/** PostgreSQL's SQL. */
package dev.migrate.generate.sql.postgresql;
