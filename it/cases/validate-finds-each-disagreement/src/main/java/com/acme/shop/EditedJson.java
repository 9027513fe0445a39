package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "edited_json")
public class EditedJson {

    @Id
    Long id;

    String note;
}
