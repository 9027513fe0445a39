package shop.fleet;

import jakarta.persistence.*;

@Entity
@DiscriminatorValue("CASH")
public class CashPayment extends Payment {
    Integer coins;
}
