/** H2's SQL. */
package dev.migrate.generate.sql.h2;
