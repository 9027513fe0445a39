package dev.migrate.bench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The entity of {@code shipment.json}. */
@Entity
class Shipment {
    @Id
    Long id;

    @Column(length = 40)
    String code;

    BigDecimal total;

    @Column(name = "placed_on")
    LocalDate placedOn;

    Double weight;
    Boolean delivered;
    Integer parcels;
}
