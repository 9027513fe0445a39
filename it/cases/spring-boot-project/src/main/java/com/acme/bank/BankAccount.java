package com.acme.bank;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.OffsetDateTime;
import java.util.Set;

@Entity
public class BankAccount {
    @Id
    @GeneratedValue
    private Long id;

    private String ownerName;

    private OffsetDateTime openedAt;

    @ManyToOne
    private BankAccount parentAccount;

    @ElementCollection
    private Set<String> formerNames;
}
