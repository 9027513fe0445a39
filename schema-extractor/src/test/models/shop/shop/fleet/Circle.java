package shop.fleet;

import jakarta.persistence.*;

@Entity
public class Circle extends Shape {
    double radius;
}
