package com.acme.orders;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "sales_order")
public class SalesOrder extends Numbered {

    LocalDate due;
}
