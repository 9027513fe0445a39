package postgresql;

import jakarta.persistence.*;
import org.hibernate.annotations.Struct;
import org.hibernate.annotations.View;

/** A view, and a table with a composite type. */
@Entity
@View(query = "select id, name from post.parcel where size = 'Huge'")
@Table(name = "heavy_parcel", schema = "post")
class HeavyParcel {
    @Id
    Long id;

    String name;
}

@Embeddable
@Struct(name = "extent")
class Extent {
    int height;
    int width;
}

@Entity
class Crate {
    @Id
    Long id;

    @Embedded
    Extent extent;
}
