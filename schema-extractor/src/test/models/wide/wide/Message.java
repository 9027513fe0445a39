package wide;

import jakarta.persistence.*;
import org.hibernate.annotations.DiscriminatorFormula;

@Entity
@DiscriminatorFormula("case when body is null then 'Empty' else 'Message' end")
@SecondaryTable(name = "message_extra", pkJoinColumns = @PrimaryKeyJoinColumn(name = "message"))
public class Message {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    int id;

    String body;

    @Column(table = "message_extra")
    @Enumerated
    Everything.Colour colour;
}
