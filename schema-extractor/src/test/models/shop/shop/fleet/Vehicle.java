package shop.fleet;

import jakarta.persistence.*;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Vehicle {
    @Id
    @GeneratedValue
    Long id;

    @Column(length = 20)
    String plate;
}
