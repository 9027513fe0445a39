package shop.sales.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;

@Embeddable
public class Address {
    @Column(length = 120)
    String street;

    String city;

    @ManyToOne
    Country country;
}
