/** Which database a goal works on, and for which ones it writes SQL. */
package dev.migrate.maven.database;
