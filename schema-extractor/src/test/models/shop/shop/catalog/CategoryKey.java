package shop.catalog;

import jakarta.persistence.*;

@Embeddable
public record CategoryKey(@Column(length = 8) String area, @Column(name = "code") int number) {}
