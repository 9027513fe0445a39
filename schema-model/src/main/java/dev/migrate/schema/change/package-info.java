/** Typed changes between two schemas: what they do, how they are undone, and how they are found. */
package dev.migrate.schema.change;
