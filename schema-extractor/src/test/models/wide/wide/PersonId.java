package wide;

import jakarta.persistence.*;
import java.io.Serializable;

@Embeddable
public record PersonId(@Column(length = 2) String country, long number) implements Serializable {}
