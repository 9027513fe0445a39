package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "missing_model")
public class MissingModel {

    @Id
    Long id;

    String note;
}
