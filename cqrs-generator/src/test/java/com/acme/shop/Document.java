package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;

/** Columns that Hibernate and the database fill. */
@Entity
@Table(name = "document")
@SoftDelete(columnName = "deleted")
public class Document {
    @Id
    public Long id;

    public String title;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @GeneratedColumn("length(title)")
    public Integer letters;
}
