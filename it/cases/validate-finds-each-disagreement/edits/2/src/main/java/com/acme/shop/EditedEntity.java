package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "edited_entity")
public class EditedEntity {

    @Id
    Long id;

    String note;

    Integer added;
}
