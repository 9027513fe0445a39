/** Write and read models: schemas to Java records, and the files on disk that the generator owns. */
package dev.migrate.generate.models;
