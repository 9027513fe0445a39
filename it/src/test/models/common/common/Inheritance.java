package common;

import jakarta.persistence.*;

// The three strategies, and a mapped superclass.

@MappedSuperclass
abstract class Base {
    @Id
    @GeneratedValue
    Long id;

    @Column(updatable = false)
    java.time.Instant created;
}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 8)
abstract class Payment extends Base {
    @Column(nullable = false)
    java.math.BigDecimal amount;
}

@Entity
@DiscriminatorValue("CARD")
class Card extends Payment {
    @Column(nullable = false)
    String number;
}

@Entity
@DiscriminatorValue("CASH")
class Cash extends Payment {}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Vehicle extends Base {
    String plate;
}

@Entity
class Car extends Vehicle {
    int doors;
}

@Entity
@PrimaryKeyJoinColumn(name = "vehicle_id", foreignKey = @ForeignKey(name = "fk_truck"))
class Truck extends Vehicle {
    double load;
}

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Shape extends Base {
    @ManyToOne
    Vehicle drawnOn;
}

@Entity
class Circle extends Shape {
    @Column(unique = true)
    double radius;
}

@Entity
class Square extends Shape {
    double side;
}
