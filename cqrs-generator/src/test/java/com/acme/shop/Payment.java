package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

/** The root of a hierarchy in one table. */
@Entity
public class Payment {
    @Id
    public Long id;

    public BigDecimal amount;
}
