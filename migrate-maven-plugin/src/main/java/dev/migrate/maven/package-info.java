/** The goals: each reads its parameters, calls the libraries and reports. */
package dev.migrate.maven;
