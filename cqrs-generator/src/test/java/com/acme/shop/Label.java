package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Belongs to many orders, and they to many labels. */
@Entity
public class Label {
    @Id
    public Long id;

    @Column(name = "rank_of")
    public Integer rank;
}
