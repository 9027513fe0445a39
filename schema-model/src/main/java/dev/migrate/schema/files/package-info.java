/** Writing several files as one: all of them or none. */
package dev.migrate.schema.files;
