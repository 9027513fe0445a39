package wide;

import jakarta.persistence.*;

@Embeddable
public class Inner {
    @Column(name = "deep", length = 3)
    String value;
}
