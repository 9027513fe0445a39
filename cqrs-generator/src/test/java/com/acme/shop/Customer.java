package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to a row that may not be there. */
@Entity
public class Customer {
    @Id
    public Long id;

    public String name;

    @ManyToOne
    public Country country;
}
