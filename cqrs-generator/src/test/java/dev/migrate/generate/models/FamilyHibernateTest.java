package dev.migrate.generate.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.Fleet;
import dev.migrate.schema.model.Schema;
import dev.migrate.testdb.H2;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of classes that extend each other, and of an entity in two tables, by Hibernate and by plain JDBC. */
class FamilyHibernateTest {

    @TempDir
    private Path classes;

    @Test
    void inOneTable() throws Exception {
        Fleet.Depot depot = new Fleet.Depot();
        depot.id = 1L;
        depot.town = "Ulm";
        Fleet.Crane crane = new Fleet.Crane();
        crane.hoist = new Fleet.Hoist();
        crane.hoist.load = new BigDecimal("1.50");
        crane.code = "C";
        crane.depot = depot;
        Fleet.Crane plain = new Fleet.Crane();
        Fleet.Digger digger = new Fleet.Digger();
        digger.arm = "long";
        digger.code = 7L;
        Fleet.BigDigger big = new Fleet.BigDigger();
        big.arm = "longer";
        big.bucket = "wide";
        List<Fleet.Machine> machines = List.of(crane, plain, digger, big);
        for (int i = 0; i < machines.size(); i++) {
            machines.get(i).id = 1L + i;
            machines.get(i).name = "m" + i;
        }
        assertThat(rows(Vehicles.singleTable(), "FleetMachine", depot, crane, plain, digger, big))
                .containsExactly(
                        "FleetCraneRead[id=1, name=m0, depotId=1, hoist=Hoist[load=1.50, rope=null], code=C, town=Ulm]",
                        "FleetCraneRead[id=2, name=m1, depotId=null, hoist=null, code=null, town=null]",
                        "FleetDiggerRead[id=3, name=m2, depotId=null, arm=long, code=7, town=null]",
                        "FleetBigDiggerRead[id=4, name=m3, depotId=null, arm=longer, bucket=wide, code=null, town=null]");
    }

    @Test
    void inJoinedTables() throws Exception {
        Fleet.Vehicle vehicle = new Fleet.Vehicle();
        Fleet.Truck truck = new Fleet.Truck();
        truck.tons = 3;
        Fleet.HeavyTruck heavy = new Fleet.HeavyTruck();
        heavy.tons = 30;
        heavy.permit = "P";
        Fleet.Bus bus = new Fleet.Bus();
        bus.plate = "B";
        bus.seats = 9;
        bus.permit = "none";
        List<Fleet.Vehicle> vehicles = List.of(vehicle, truck, heavy, bus);
        for (int i = 0; i < vehicles.size(); i++) {
            vehicles.get(i).id = 1L + i;
        }
        assertThat(rows(Vehicles.joined(), "FleetVehicle", vehicles.toArray()))
                .containsExactly(
                        "PlainFleetVehicleRead[id=1, plate=null]",
                        "FleetTruckRead[id=2, plate=null, tons=3]",
                        "FleetHeavyTruckRead[id=3, plate=null, tons=30, permit=P]",
                        "FleetBusRead[id=4, plate=B, seats=9, permit=none]");
    }

    @Test
    void inATableForEachClass() throws Exception {
        Fleet.Circle circle = new Fleet.Circle();
        circle.id = 1L;
        circle.label = "c";
        circle.radius = 1.5;
        Fleet.Square square = new Fleet.Square();
        square.id = 2L;
        square.side = 2.5;
        Fleet.Oblong oblong = new Fleet.Oblong();
        oblong.id = 3L;
        oblong.label = "o";
        oblong.side = 3.5;
        oblong.height = 4.0;
        assertThat(rows(Vehicles.tablePerClass(), "FleetShape", circle, square, oblong))
                .containsExactly(
                        "FleetCircleRead[id=1, label=c, radius=1.5]",
                        "FleetSquareRead[id=2, label=null, side=2.5]",
                        "FleetOblongRead[id=3, label=o, side=3.5, height=4.0]");
    }

    @Test
    void inTwoTables() throws Exception {
        Fleet.Article article = new Fleet.Article();
        article.id = 1L;
        article.title = "t";
        article.body = "b";
        article.summary = new Fleet.Summary();
        article.summary.brief = "s";
        Fleet.Article empty = new Fleet.Article();
        empty.id = 2L;
        empty.title = "e";
        assertThat(rows(Vehicles.secondaryTable(), "FleetArticle", article, empty))
                .containsExactly(
                        "FleetArticleRead[id=1, title=t, body=b, summary=Summary[brief=s]]",
                        "FleetArticleRead[id=2, title=e, body=null, summary=null]");
    }

    @Test
    void derivedFromEachPartOfTheRow() throws Exception {
        Fleet.Depot depot = new Fleet.Depot();
        depot.id = 1L;
        depot.town = "Ulm";
        Fleet.HeavyTruck truck = new Fleet.HeavyTruck();
        truck.id = 1L;
        truck.plate = "B";
        truck.tons = 30;
        truck.permit = "P";
        Fleet.Article article = new Fleet.Article();
        article.id = 1L;
        article.title = "t";
        article.body = "b";
        article.summary = new Fleet.Summary();
        article.summary.brief = "s";
        Fleet.Article plain = new Fleet.Article();
        plain.id = 2L;
        plain.title = "p";
        Fleet.Haul full = new Fleet.Haul();
        full.id = 1L;
        full.truck = truck;
        full.article = article;
        full.payer = depot;
        Fleet.Haul some = new Fleet.Haul();
        some.id = 2L;
        some.article = plain;
        Object[] persistent = {depot, truck, article, plain, full, some};
        assertThat(rows(Vehicles.hauls(), "FleetHaul", persistent))
                .containsExactly(
                        "FleetHaulRead[id=1, truckId=1, articleId=1, payerId=1, permit=P, tons=30, plate=B, body=b,"
                                + " brief=s, payerTown=Ulm]",
                        "FleetHaulRead[id=2, truckId=null, articleId=2, payerId=null, permit=null, tons=null,"
                                + " plate=null, body=null, brief=null, payerTown=null]");
    }

    @Test
    void aggregatedFromAPartOfTheRow() throws Exception {
        Fleet.HeavyTruck truck = new Fleet.HeavyTruck();
        truck.id = 1L;
        truck.plate = "B";
        truck.permit = "P";
        Fleet.Article article = new Fleet.Article();
        article.id = 1L;
        article.title = "t";
        Fleet.Haul haul = new Fleet.Haul();
        haul.id = 1L;
        haul.truck = truck;
        haul.article = article;
        assertThat(rows(Vehicles.hauls(), "FleetArticle", truck, article, haul))
                .containsExactly("FleetArticleRead[id=1, title=t, body=null, summary=null, lastPlate=B]");
    }

    /** What both ways read, which is the same. */
    private List<String> rows(Schema schema, String root, Object... persistent) throws Exception {
        try (SessionFactory factory = factory();
                GeneratedRows rows = GeneratedRows.of(schema, classes, Map.of())) {
            factory.inTransaction(session -> List.of(persistent).forEach(session::persist));
            List<Object> byHql = rows.byHql(factory, root);
            assertThat(rows.bySql(factory, root)).isEqualTo(byHql);
            return byHql.stream().map(Object::toString).toList();
        }
    }

    private static SessionFactory factory() {
        Logger.getLogger("org.hibernate").setLevel(Level.SEVERE);
        Configuration configuration = new Configuration();
        Arrays.stream(Fleet.class.getClasses()).forEach(configuration::addAnnotatedClass);
        return configuration
                .setProperty("hibernate.connection.url", H2.inMemory())
                .setProperty("hibernate.connection.username", H2.USER)
                .setProperty("hibernate.connection.password", H2.PASSWORD)
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .buildSessionFactory();
    }
}
