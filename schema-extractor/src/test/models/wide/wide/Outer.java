package wide;

import jakarta.persistence.*;
import java.util.Set;

@Embeddable
public class Outer {
    @Embedded
    Inner inner;

    @ElementCollection
    Set<String> labels;
}
