/** The revisions that a project has recorded: their typed changes, their graph, and the schema that they lead to. */
package dev.migrate.schema.revision;
