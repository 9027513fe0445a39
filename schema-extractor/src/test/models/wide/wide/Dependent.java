package wide;

import jakarta.persistence.*;
import java.io.Serializable;

@Entity
public class Dependent {
    @Embeddable
    public record Key(PersonId person, String nick) implements Serializable {}

    @EmbeddedId
    Key key;

    @MapsId("person")
    @ManyToOne
    Person person;
}
