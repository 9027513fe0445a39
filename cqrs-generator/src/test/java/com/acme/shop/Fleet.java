package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Entities that extend each other in each of the three ways, and one in two tables. */
public final class Fleet {

    private Fleet() {}

    @Entity
    @Table(name = "depot")
    public static class Depot {
        @Id
        public Long id;

        public String town;
    }

    @Entity
    @Table(name = "machine")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind", length = 8)
    public abstract static class Machine {
        @Id
        public Long id;

        public String name;

        @ManyToOne
        public Depot depot;
    }

    @Embeddable
    public static class Hoist {
        @Column(name = "hoist_load")
        public BigDecimal load;

        @Column(name = "hoist_rope")
        public String rope;
    }

    @Entity
    @DiscriminatorValue("CRANE")
    public static class Crane extends Machine {
        @Embedded
        public Hoist hoist;

        @Column(name = "crane_code")
        public String code;
    }

    @Entity
    @DiscriminatorValue("DIGGER")
    public static class Digger extends Machine {
        public String arm;

        @Column(name = "digger_code")
        public Long code;
    }

    @Entity
    @DiscriminatorValue("BIG")
    public static class BigDigger extends Digger {
        public String bucket;
    }

    @Entity
    @Table(name = "vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    public static class Vehicle {
        @Id
        public Long id;

        public String plate;
    }

    @Entity
    @Table(name = "truck")
    @PrimaryKeyJoinColumn(name = "truck_id")
    public static class Truck extends Vehicle {
        public int tons;
    }

    @Entity
    @Table(name = "heavy_truck")
    @PrimaryKeyJoinColumn(name = "truck_id")
    public static class HeavyTruck extends Truck {
        public String permit;
    }

    @Entity
    @Table(name = "bus")
    public static class Bus extends Vehicle {
        public Integer seats;

        @Column(name = "bus_permit")
        public String permit;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Shape {
        @Id
        public Long id;

        public String label;
    }

    @Entity
    @Table(name = "circle")
    public static class Circle extends Shape {
        public double radius;
    }

    @Entity
    @Table(name = "square")
    public static class Square extends Shape {
        public double side;
    }

    @Entity
    @Table(name = "oblong")
    public static class Oblong extends Shape {
        public double side;
        public Double height;
    }

    @Embeddable
    public static class Summary {
        @Column(table = "article_text", name = "summary_short")
        public String brief;
    }

    @Entity
    @Table(name = "article")
    @SecondaryTable(name = "article_text", pkJoinColumns = @PrimaryKeyJoinColumn(name = "article_id"))
    public static class Article {
        @Id
        public Long id;

        public String title;

        @Column(table = "article_text")
        public String body;

        @Embedded
        public Summary summary;
    }

    @Entity
    @Table(name = "haul")
    @SecondaryTable(name = "haul_bill", pkJoinColumns = @PrimaryKeyJoinColumn(name = "haul_id"))
    public static class Haul {
        @Id
        public Long id;

        @ManyToOne
        public HeavyTruck truck;

        @ManyToOne
        public Article article;

        @ManyToOne
        @JoinColumn(table = "haul_bill", name = "payer_id")
        public Depot payer;
    }
}
