package com.acme.shop;

import jakarta.persistence.Entity;

/** An entity without an id. */
@Entity
public class Client {

    String name;
}
