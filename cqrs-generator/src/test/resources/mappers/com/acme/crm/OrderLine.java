package com.acme.crm;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

@Entity
public class OrderLine {
    @EmbeddedId
    private LineKey id;

    @AttributeOverride(name = "lat", column = @Column(updatable = false))
    @AttributeOverride(name = "lon", column = @Column(updatable = false))
    private Point place;

    @ManyToOne
    private Customer customer;

    public LineKey getId() {
        return id;
    }

    public void setId(LineKey id) {
        this.id = id;
    }

    public Point getPlace() {
        return place;
    }

    public void setPlace(Point place) {
        this.place = place;
    }

    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
    }
}
