package shop.fleet;

import jakarta.persistence.*;

@Entity
@DiscriminatorValue("CARD")
public class CardPayment extends Payment {
    @Column(length = 19, nullable = false)
    String cardNumber;
}
