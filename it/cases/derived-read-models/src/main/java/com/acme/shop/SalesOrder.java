package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

@Entity
@Table(name = "sales_order", indexes = @Index(name = "ix_sales_order_placed_on", columnList = "placed_on"))
public class SalesOrder {

    enum Status {
        OPEN,
        PAID
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @ManyToOne(optional = false)
    Customer customer;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    Status status;

    @Column(precision = 12, scale = 2)
    BigDecimal total;

    @Column(name = "placed_on")
    LocalDate placedOn;
}
