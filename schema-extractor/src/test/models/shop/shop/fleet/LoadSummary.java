package shop.fleet;

import jakarta.persistence.*;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

@Entity
@Immutable
@Subselect("select count(*) as id, sum(tons) as tons from Truck")
public class LoadSummary {
    @Id
    Long id;

    Double tons;
}
