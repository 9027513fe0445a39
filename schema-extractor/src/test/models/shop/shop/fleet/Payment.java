package shop.fleet;

import jakarta.persistence.*;
import java.math.BigDecimal;

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 12)
public abstract class Payment {
    @Id
    @GeneratedValue
    Long id;

    BigDecimal amount;
}
