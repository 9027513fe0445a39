package com.acme.shop;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** References, an element collection and a join table. */
@Entity
@Table(name = "sales_order")
public class SalesOrder {
    @Id
    public Long id;

    @ManyToOne
    public Customer customer;

    @ManyToOne(optional = false)
    public Customer agent;

    public LocalDate placed;

    @ElementCollection
    @CollectionTable(name = "sales_order_tags", joinColumns = @JoinColumn(name = "order_id"))
    @Column(name = "tag")
    public Set<String> tags = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "sales_order_labels",
            joinColumns = @JoinColumn(name = "order_id"),
            inverseJoinColumns = @JoinColumn(name = "label_id"))
    public Set<Label> labels = new LinkedHashSet<>();
}
