package shop.fleet;

import jakarta.persistence.*;

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Shape {
    @Id
    @GeneratedValue
    Long id;

    String label;

    @ManyToOne
    Vehicle paintedOn;
}
