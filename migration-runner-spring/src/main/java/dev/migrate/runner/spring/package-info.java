/** Migrations at the start of a Spring Boot application. */
package dev.migrate.runner.spring;
