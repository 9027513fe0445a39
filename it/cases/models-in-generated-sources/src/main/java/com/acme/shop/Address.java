package com.acme.shop;

import jakarta.persistence.Embeddable;

@Embeddable
public class Address {

    String street;

    String city;
}
