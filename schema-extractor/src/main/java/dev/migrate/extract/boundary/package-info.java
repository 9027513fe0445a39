/**
 * The types that the tool and the project's Hibernate both see.
 *
 * <p>They cross the class loader that keeps the two apart, so they know the JDK and {@code dev.migrate.schema.model} alone.
 */
package dev.migrate.extract.boundary;
