/** MySQL's and MariaDB's SQL: one family, each with its own dialect. */
package dev.migrate.generate.sql.mysql;
