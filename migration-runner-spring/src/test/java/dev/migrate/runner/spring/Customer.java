package dev.migrate.runner.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Customer {
    @Id
    Long id;

    String name;
}
