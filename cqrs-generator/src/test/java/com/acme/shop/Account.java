package com.acme.shop;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An entity whose rows the tests read by HQL. */
@Entity
public class Account {
    @Id
    public Long id;

    public UUID code;
    public String name;
    public boolean open;
    public Instant since;
    public BigDecimal balance;
    public byte[] picture;

    @Enumerated(EnumType.STRING)
    public Level level;

    @Enumerated(EnumType.ORDINAL)
    public Level lowest;

    @Enumerated(EnumType.STRING)
    Mood mood;

    @Enumerated(EnumType.ORDINAL)
    Mood worst;

    @Embedded
    public Place place;

    @ManyToOne
    public Account parent;

    /** An enum of its own. */
    public enum Level {
        LOW,
        HIGH
    }

    /** An enum that generated code can't name. */
    enum Mood {
        GOOD,
        BAD
    }

    public void moods() {
        mood = Mood.BAD;
        worst = Mood.GOOD;
    }

    /** A value in the entity's table. */
    @Embeddable
    public static class Place {
        public String street;

        @Embedded
        public Point point;

        @ManyToOne
        public Account keeper;
    }

    /** A value in a value. */
    @Embeddable
    public static class Point {
        public Double lat;
        public Double lon;
    }
}
