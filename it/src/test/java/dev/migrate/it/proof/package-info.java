/** What the product makes of entities, beside what Hibernate makes of them, on real databases. */
package dev.migrate.it.proof;
