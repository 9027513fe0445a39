/** What goals do with files of their own. */
package dev.migrate.maven.files;
