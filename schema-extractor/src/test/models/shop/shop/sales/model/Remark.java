package shop.sales.model;

import jakarta.persistence.*;

@Entity
public class Remark {
    @Id
    @GeneratedValue
    Integer id;

    @Column(length = 4000)
    String text;
}
