package dev.migrate.schema.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.migrate.schema.model.Hierarchy;
import dev.migrate.schema.model.Hierarchy.Strategy;
import dev.migrate.schema.model.Hierarchy.Subclass;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PartOf;
import dev.migrate.schema.model.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a table's file says of the classes behind it. */
final class EntityJson {

    private EntityJson() {}

    @JsonPropertyOrder({"strategy", "extends", "abstract", "discriminator_column", "discriminator", "subclasses"})
    record InheritanceJson(
            String strategy,
            @JsonProperty("extends") String superclass,
            @JsonProperty("abstract") Boolean isAbstract,
            String discriminatorColumn,
            String discriminator,
            List<SubclassJson> subclasses) {

        static InheritanceJson of(Hierarchy hierarchy) {
            return hierarchy == null
                    ? null
                    : new InheritanceJson(
                            hierarchy.strategy().name().toLowerCase(Locale.ROOT),
                            hierarchy.superclass(),
                            hierarchy.isAbstract() ? true : null,
                            hierarchy.discriminatorColumn() == null
                                    ? null
                                    : hierarchy.discriminatorColumn().toString(),
                            hierarchy.discriminator(),
                            hierarchy.subclasses().stream()
                                    .map(SubclassJson::of)
                                    .toList());
        }

        Hierarchy toHierarchy() {
            return new Hierarchy(
                    toStrategy(),
                    superclass,
                    Boolean.TRUE.equals(isAbstract),
                    discriminatorColumn == null ? null : Identifier.of(discriminatorColumn),
                    discriminator,
                    subclasses == null
                            ? List.of()
                            : subclasses.stream().map(SubclassJson::toSubclass).toList());
        }

        private Strategy toStrategy() {
            return Stream.of(Strategy.values())
                    .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(strategy))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "\"strategy\" is '" + strategy + "', expected single_table, joined or table_per_class"));
        }
    }

    @JsonPropertyOrder({"class_name", "package_name", "extends", "abstract", "discriminator"})
    record SubclassJson(
            String className,
            String packageName,
            @JsonProperty("extends") String superclass,
            @JsonProperty("abstract") Boolean isAbstract,
            String discriminator) {

        static SubclassJson of(Subclass subclass) {
            return new SubclassJson(
                    subclass.className(),
                    subclass.packageName().isEmpty() ? null : subclass.packageName(),
                    subclass.superclass(),
                    subclass.isAbstract() ? true : null,
                    subclass.discriminator());
        }

        Subclass toSubclass() {
            return new Subclass(
                    Required.text("class_name", className),
                    packageName == null ? "" : packageName,
                    Required.text("extends", superclass),
                    Boolean.TRUE.equals(isAbstract),
                    discriminator);
        }
    }

    @JsonPropertyOrder({"table", "attribute"})
    record PartOfJson(String table, String attribute) {

        static PartOfJson of(PartOf part) {
            return part == null ? null : new PartOfJson(part.table().toString(), part.attribute());
        }

        PartOf toPartOf() {
            return new PartOf(QualifiedName.of(Required.text("table", table)), attribute);
        }
    }
}
