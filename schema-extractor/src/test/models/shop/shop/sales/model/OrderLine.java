package shop.sales.model;

import jakarta.persistence.*;
import java.io.Serializable;
import shop.catalog.Product;

@Entity
@IdClass(OrderLine.Key.class)
public class OrderLine {
    public static class Key implements Serializable {
        long order;
        int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.order == order && key.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    @Id
    @ManyToOne
    SalesOrder order;

    @Id
    int number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product", referencedColumnName = "sku")
    Product product;

    int quantity;
}
