package dev.migrate.schema.model;

/**
 * What people and catalogues call a table; the JSON's {@code _metadata}. Every part may be {@code null}.
 *
 * @param objectModelName the words of the class name: {@code Sales Order}
 * @param objectModelCode a constant-style code: {@code SALES_ORDER}
 * @param description a sentence
 * @param module the domain that the table belongs to; it names the JSON file's folder
 */
public record TableMetadata(String objectModelName, String objectModelCode, String description, String module) {}
