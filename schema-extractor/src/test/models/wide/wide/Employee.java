package wide;

import jakarta.persistence.*;

@Entity
@DiscriminatorValue("2")
@PrimaryKeyJoinColumn(name = "c", referencedColumnName = "country")
@PrimaryKeyJoinColumn(name = "n", referencedColumnName = "number")
public class Employee extends Person {
    @ManyToOne
    Person boss;

    @Column(nullable = false)
    String office;
}
