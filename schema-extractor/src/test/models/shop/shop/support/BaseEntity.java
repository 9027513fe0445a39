package shop.support;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;

@MappedSuperclass
public abstract class BaseEntity<K> {
    @Version
    int version;

    @CreationTimestamp
    @Column(updatable = false)
    Instant createdAt;

    K externalKey;
}
