package dev.migrate.bench;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What a careful person writes for a row of {@code shipment}, without a generator. */
record HandWritten(
        Long id, String code, BigDecimal total, LocalDate placedOn, Double weight, Boolean delivered, Integer parcels) {

    static HandWritten mapRow(ResultSet row, int rowNumber) throws SQLException {
        long id = row.getLong(1);
        Long idOrNull = row.wasNull() ? null : id;
        String code = row.getString(2);
        BigDecimal total = row.getBigDecimal(3);
        LocalDate placedOn = row.getObject(4, LocalDate.class);
        double weight = row.getDouble(5);
        Double weightOrNull = row.wasNull() ? null : weight;
        boolean delivered = row.getBoolean(6);
        Boolean deliveredOrNull = row.wasNull() ? null : delivered;
        int parcels = row.getInt(7);
        Integer parcelsOrNull = row.wasNull() ? null : parcels;
        return new HandWritten(idOrNull, code, total, placedOn, weightOrNull, deliveredOrNull, parcelsOrNull);
    }
}
