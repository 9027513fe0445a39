/** Results for people and for machines, rendered in one place for the stand-alone command and the Maven goals. */
package dev.migrate.runner.report;
