package wide;

import jakarta.persistence.*;

@Entity
public class Passport {
    @Id
    @OneToOne
    Node holder;

    String number;
}
