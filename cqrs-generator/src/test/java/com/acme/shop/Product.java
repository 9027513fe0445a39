package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

/** What an order's line is about. */
@Entity
public class Product {
    @Id
    public Long id;

    public BigDecimal weight;
}
