package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Two references away from an order. */
@Entity
public class Country {
    @Id
    public String code;

    public String name;
}
