package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;

@Entity
public class Client {

    @Id
    @TableGenerator(name = "numbers", table = "customer")
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "numbers")
    Long id;
}
