package wide;

import jakarta.persistence.*;
import java.util.List;

@Entity
public class Node {
    @Id
    Long id;

    @Column(unique = true)
    String code;

    @ManyToOne
    @JoinColumn(name = "parent", unique = true)
    Node parent;

    @OneToMany(mappedBy = "parent")
    List<Node> children;
}
