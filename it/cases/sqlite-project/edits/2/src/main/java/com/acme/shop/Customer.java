package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(name = "customer", indexes = @Index(name = "ix_customer_name", columnList = "name"))
public class Customer {

    enum Status {
        NEW,
        OLD,
        GONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 120)
    String name;

    @Column(nullable = false)
    Integer points;

    @Column(unique = true)
    String email;

    @Enumerated(EnumType.STRING)
    Status status;
}
