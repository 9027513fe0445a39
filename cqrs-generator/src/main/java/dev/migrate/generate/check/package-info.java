/** The rules of {@code validate}: entities, schema JSON, revisions and models against each other. */
package dev.migrate.generate.check;
