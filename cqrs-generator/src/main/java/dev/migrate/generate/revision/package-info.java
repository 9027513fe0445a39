/** New revisions: the difference between a schema and what is recorded, with the scripts that carry it out. */
package dev.migrate.generate.revision;
