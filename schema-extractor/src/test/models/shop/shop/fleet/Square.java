package shop.fleet;

import jakarta.persistence.*;

@Entity
@Table(name = "squares")
public class Square extends Shape {
    double side;
}
