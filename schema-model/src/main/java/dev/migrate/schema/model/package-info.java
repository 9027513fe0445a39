/** What a schema is made of: immutable values that refer to each other by name. */
package dev.migrate.schema.model;
