package shop.catalog;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.NaturalId;

@Entity
@SecondaryTable(name = "product_text")
public class Product {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @NaturalId
    @Column(length = 16, nullable = false)
    String sku;

    @Column(table = "product_text", length = 1000)
    String description;

    @ManyToMany
    @JoinTable(
            name = "product_category",
            joinColumns = @JoinColumn(name = "product_id"),
            inverseJoinColumns = {@JoinColumn(name = "category_area", referencedColumnName = "area"), @JoinColumn(name = "category_code", referencedColumnName = "code")})
    Set<Category> categories = new HashSet<>();

    @ManyToMany
    List<Product> related = new ArrayList<>();

    @OneToOne(mappedBy = "product")
    ProductDetail detail;
}
