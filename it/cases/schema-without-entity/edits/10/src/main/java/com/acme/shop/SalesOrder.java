package com.acme.shop;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.util.UUID;

/** Edited: it leads now. */
@Entity
@Table(name = "sales_order")
public class SalesOrder {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Customer customer;

    @Column(precision = 12, scale = 2)
    private BigDecimal total;
}
