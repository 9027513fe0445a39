package shop.catalog;

import jakarta.persistence.*;
import java.util.UUID;

@Entity
public class ProductDetail {
    @Id
    UUID id;

    @OneToOne
    @MapsId
    Product product;

    @Column(columnDefinition = "text")
    String html;
}
