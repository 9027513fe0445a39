package wide;

import jakarta.persistence.*;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;

@Entity
@SoftDelete
public class Tenant {
    @Id
    @GeneratedValue
    @Column(name = "tenant_key")
    java.util.UUID id;

    @TenantId
    String owner;
}
