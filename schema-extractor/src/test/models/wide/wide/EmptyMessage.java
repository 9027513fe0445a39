package wide;

import jakarta.persistence.*;

@Entity
@DiscriminatorValue("Empty")
public class EmptyMessage extends Message {
    @ManyToOne
    Node node;
}
