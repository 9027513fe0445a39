package shop.catalog;

import jakarta.persistence.*;

@Entity
@Table(schema = "reference")
public class Category {
    @EmbeddedId
    CategoryKey key;

    @ManyToOne
    Category parent;

    @OneToOne
    @JoinColumn(name = "style_id")
    CategoryStyle style;
}
