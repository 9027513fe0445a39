package com.acme.shop;

import jakarta.persistence.Entity;

/** A subclass with a column of its own. */
@Entity
public class Card extends Payment {
    public String number;
}
