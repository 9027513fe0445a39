package wide;

import jakarta.persistence.*;

@Embeddable
public record Point(int x, @Column(nullable = false) Integer y) {}
