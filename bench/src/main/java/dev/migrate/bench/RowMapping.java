package dev.migrate.bench;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A way to make an object of a row. */
@FunctionalInterface
public interface RowMapping {
    Object mapRow(ResultSet row, int rowNumber) throws SQLException;
}
