package dev.migrate.generate.models;

import dev.migrate.schema.model.Access;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Attribute.Generation;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Table;

/**
 * What a model has to know of a column.
 *
 * @param table the column's table
 * @param column the column
 * @param ofOneClass whether the model is that of the one class whose rows have the column: it is null no more often there
 *     than the database allows
 */
public record ColumnFacts(Table table, Column column, boolean ofOneClass) {

    /** A column in a model for all classes of its table. */
    public ColumnFacts(Table table, Column column) {
        this(table, column, false);
    }

    private Attribute attribute() {
        return column.attribute();
    }

    /** Whether a client sets it: no generated key, no version, nothing that the database or Hibernate makes. */
    public boolean isWritable() {
        if (column.access() == Access.READ_ONLY) {
            return false;
        }
        if (isDerivedKey()) {
            return true;
        }
        if (isDiscriminator()) {
            return attribute().insertable();
        }
        return !isMade()
                && (attribute() == null || !attribute().version() && attribute().insertable());
    }

    /** Whether a client changes it in a row that exists: no id, no version, nothing that the database or Hibernate makes. */
    public boolean isUpdatable() {
        boolean fixed = isId(table, column) || isMade() || column.access() == Access.READ_ONLY;
        return !fixed
                && (attribute() == null || !attribute().version() && attribute().updatable());
    }

    /** Whether it is part of the entity's id: a partition key is in the table's key alone, and an attribute like any other. */
    static boolean isId(Table table, Column column) {
        return table.isPrimaryKey(column.name())
                && (column.attribute() == null || !column.attribute().updatable());
    }

    /** Whether a client reads it. */
    public boolean isReadable() {
        return column.access() != Access.WRITE_ONLY;
    }

    /** Whether the database or Hibernate makes its value. */
    private boolean isMade() {
        if (column.computed() != null || column.identity()) {
            return true;
        }
        return attribute() != null
                && switch (attribute().generated()) {
                    case NONE -> false;
                    case DATABASE -> column.defaultValue() == null;
                    case IDENTITY, SEQUENCE, APPLICATION -> true;
                };
    }

    /**
     * Whether it says which subclass a row is of: where one model stands for all of them, the client does. What Hibernate
     * changes in a row, such as the mark of a deleted one, says something else.
     */
    boolean isDiscriminator() {
        return attribute() != null
                && attribute().path() == null
                && attribute().generated() == Generation.APPLICATION
                && !attribute().updatable();
    }

    /** Whether it is a key that refers to another row (a shared key, a joined subclass): its value is that row's. */
    private boolean isDerivedKey() {
        Identifier name = column.name();
        return table.isPrimaryKey(name) && table.foreignKeyOf(name).isPresent();
    }

    /** Whether a row may lack it; columns of subclasses do in the rows of the others. */
    public boolean isNullable() {
        boolean bySubclass = !ofOneClass && attribute() != null && attribute().declaredBy() != null;
        boolean bySecondary = table.partOf() != null && table.partOf().isSecondary();
        return !table.isPrimaryKey(column.name()) && (column.nullable() || bySubclass || bySecondary);
    }

    /** Whether a client may leave it out: nullable, or the database has a default. */
    public boolean isOptional() {
        boolean defaulted = column.defaultValue() != null
                || (attribute() != null && attribute().generated() == Generation.DATABASE);
        return isNullable() || defaulted;
    }

    /**
     * The Java type with full names and wrappers.
     *
     * @throws ModelException if it isn't known
     */
    public String javaType() {
        try {
            return attribute() == null
                    ? physicalType()
                    : JavaTypes.boxed(attribute().type());
        } catch (IllegalArgumentException e) {
            throw new ModelException(table.name(), "column '" + column.name() + "': " + e.getMessage());
        }
    }

    private String physicalType() {
        return PhysicalTypes.javaType(column)
                .orElseThrow(() -> new IllegalArgumentException("no Java type is known for " + column.databaseTypes()
                        + "; give the column a \"type\" in its schema JSON"));
    }
}
