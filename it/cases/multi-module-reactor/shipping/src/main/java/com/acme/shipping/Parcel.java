package com.acme.shipping;

import com.acme.orders.Numbered;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "parcel")
public class Parcel extends Numbered {

    int grams;
}
