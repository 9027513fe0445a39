package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.LocalTime;

@Entity
public class Shift {

    @Id
    @GeneratedValue
    Long id;

    LocalTime begins;
}
