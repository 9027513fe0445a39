package com.acme.crm;

import com.acme.crm.write.CustomerPatch;
import com.acme.crm.write.CustomerWrite;
import com.acme.crm.write.OrderLinePatch;
import com.acme.crm.write.OrderLineWrite;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mapstruct.factory.Mappers;

/** What the generated mappers do, step by step, each in a transaction of its own. */
public final class RoundTrip {

    private static final CustomerModelMapper CUSTOMERS = Mappers.getMapper(CustomerModelMapper.class);
    private static final OrderLineModelMapper LINES = Mappers.getMapper(OrderLineModelMapper.class);

    private final Function<Consumer<EntityManager>, Void> transaction;
    private final List<String> seen = new ArrayList<>();

    private RoundTrip(Function<Consumer<EntityManager>, Void> transaction) {
        this.transaction = transaction;
    }

    public static List<String> run(Function<Consumer<EntityManager>, Void> transaction) {
        RoundTrip trip = new RoundTrip(transaction);
        trip.customers();
        trip.lines();
        return trip.seen;
    }

    private void customers() {
        transaction.apply(entities -> {
            Country country = new Country();
            country.setCode("DE");
            country.setLabel("Germany");
            entities.persist(country);
        });
        transaction.apply(entities -> entities.persist(CUSTOMERS.toEntity(
                new CustomerWrite(
                        "Ann",
                        new BigDecimal("12.50"),
                        true,
                        "HIGH",
                        List.of("a", "b"),
                        new byte[] {1, 2},
                        new CustomerWrite.Address("Elm", 7, "DE")),
                entities)));
        customer(entities -> {});
        CustomerPatch some = new CustomerPatch();
        some.setName("Bea");
        some.setCredit(null);
        some.setMarks(List.of("c"));
        CustomerPatch.Address moved = new CustomerPatch.Address();
        moved.setHouse(8);
        some.setAddress(moved);
        customer(entities -> CUSTOMERS.patch(some, entities.find(Customer.class, 1L), entities));
        customer(entities -> CUSTOMERS.patch(new CustomerPatch(), entities.find(Customer.class, 1L), entities));
        CustomerPatch abroad = new CustomerPatch();
        CustomerPatch.Address nowhere = new CustomerPatch.Address();
        nowhere.setCountryCode(null);
        abroad.setAddress(nowhere);
        customer(entities -> CUSTOMERS.patch(abroad, entities.find(Customer.class, 1L), entities));
        CustomerPatch homeless = new CustomerPatch();
        homeless.setAddress(null);
        homeless.setLevel(null);
        homeless.setMarks(null);
        homeless.setPhoto(null);
        customer(entities -> CUSTOMERS.patch(homeless, entities.find(Customer.class, 1L), entities));
        CustomerPatch settled = new CustomerPatch();
        CustomerPatch.Address home = new CustomerPatch.Address();
        home.setStreet("Oak");
        home.setCountryCode("DE");
        settled.setAddress(home);
        customer(entities -> CUSTOMERS.patch(settled, entities.find(Customer.class, 1L), entities));
    }

    private void customer(Consumer<EntityManager> step) {
        transaction.apply(step);
        transaction.apply(entities -> seen.add(String.valueOf(
                CUSTOMERS.toRead(entities.find(Customer.class, 1L))).replaceAll("\\[B@\\w+", "bytes")));
    }

    private void lines() {
        transaction.apply(entities -> entities.persist(LINES.toEntity(
                new OrderLineWrite(new OrderLineWrite.Id(5L, 1), new OrderLineWrite.Place(1.5, 2.5), 1L), entities)));
        line(entities -> {});
        OrderLinePatch patch = new OrderLinePatch();
        patch.setCustomerId(null);
        line(entities -> LINES.patch(patch, entities.find(OrderLine.class, key()), entities));
    }

    private void line(Consumer<EntityManager> step) {
        transaction.apply(step);
        transaction.apply(entities -> seen.add(String.valueOf(LINES.toRead(entities.find(OrderLine.class, key())))));
    }

    private static LineKey key() {
        LineKey key = new LineKey();
        key.setOrderNumber(5L);
        key.setLine(1);
        return key;
    }
}
