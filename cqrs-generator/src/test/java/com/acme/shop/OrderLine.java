package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** One of an order's many rows. */
@Entity
@Table(name = "order_line")
public class OrderLine {
    @Id
    public Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "order_id")
    public SalesOrder order;

    @ManyToOne
    public Product product;

    public Integer amount;
    public BigDecimal price;
    public String note;
}
