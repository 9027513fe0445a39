package com.acme.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
public abstract class Numbered {

    @Id
    Long id;

    @Column(nullable = false, length = 20)
    String number;
}
