package shop.sales.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Country {
    @Id
    @Column(length = 2, columnDefinition = "char(2)")
    String code;

    @Column(nullable = false)
    String name;
}
