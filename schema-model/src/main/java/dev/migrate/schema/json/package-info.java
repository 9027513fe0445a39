/** Schemas as JSON text and files: canonical, byte-identical on a rerun, strict when read. */
package dev.migrate.schema.json;
