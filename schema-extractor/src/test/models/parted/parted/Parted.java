package parted;

import jakarta.persistence.*;
import org.hibernate.annotations.PartitionKey;

/** Since version 7, Hibernate puts the partition key into the primary key, but not for each database. */
@Entity
class Parted {
    @Id
    long id;

    @PartitionKey
    @Column(name = "part")
    int part;
}
