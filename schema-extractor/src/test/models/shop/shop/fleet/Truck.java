package shop.fleet;

import jakarta.persistence.*;

@Entity
public class Truck extends Vehicle {
    float tons;
}
