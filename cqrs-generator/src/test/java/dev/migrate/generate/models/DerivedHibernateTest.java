package dev.migrate.generate.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.Country;
import com.acme.shop.Customer;
import com.acme.shop.Label;
import com.acme.shop.OrderLine;
import com.acme.shop.Product;
import com.acme.shop.SalesOrder;
import dev.migrate.testdb.H2;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derived fields by Hibernate and HQL are the same as by plain JDBC and SQL. */
class DerivedHibernateTest {

    @TempDir
    private Path classes;

    @Test
    void pathsAndAggregates() throws Exception {
        try (SessionFactory factory = factory();
                GeneratedRows rows = GeneratedRows.of(Orders.schema(), classes, Map.of())) {
            factory.inTransaction(session -> orders().forEach(session::persist));
            assertThat(rows.byHql(factory, "SalesOrder"))
                    .hasToString("[SalesOrderRead[id=1, customerId=2, agentId=1, placed=2026-07-19, customerName=Ben,"
                            + " customerCountry=Germany, agentName=Ann, lineCount=2, quantity=7, total=4.00,"
                            + " leastPrice=1.50, lastNote=z, heaviest=2.50, tagCount=2, firstTag=a, labelCount=1,"
                            + " topRank=9], SalesOrderRead[id=2, customerId=null, agentId=2, placed=null,"
                            + " customerName=null, customerCountry=null, agentName=Ben, lineCount=0, quantity=null,"
                            + " total=null, leastPrice=null, lastNote=null, heaviest=null, tagCount=0, firstTag=null,"
                            + " labelCount=0, topRank=null]]");
            for (String entity : List.of("SalesOrder", "Customer", "OrderLine")) {
                assertThat(rows.bySql(factory, entity))
                        .isNotEmpty()
                        .usingRecursiveComparison()
                        .isEqualTo(rows.byHql(factory, entity));
            }
        }
    }

    private static List<Object> orders() {
        Country germany = new Country();
        germany.code = "DE";
        germany.name = "Germany";
        Customer ann = customer(1, "Ann", null);
        Customer ben = customer(2, "Ben", germany);
        Product product = new Product();
        product.id = 1L;
        product.weight = new BigDecimal("2.50");
        Label label = new Label();
        label.id = 1L;
        label.rank = 9;
        SalesOrder first = order(1, ben, ann);
        first.placed = LocalDate.of(2026, 7, 19);
        first.tags.addAll(List.of("b", "a"));
        first.labels.add(label);
        return List.of(
                germany,
                ann,
                ben,
                product,
                label,
                first,
                order(2, null, ben),
                line(1, first, product, 7, "1.50", "z"),
                line(2, first, null, null, "2.50", null));
    }

    private static Customer customer(long id, String name, Country country) {
        Customer customer = new Customer();
        customer.id = id;
        customer.name = name;
        customer.country = country;
        return customer;
    }

    private static SalesOrder order(long id, Customer customer, Customer agent) {
        SalesOrder order = new SalesOrder();
        order.id = id;
        order.customer = customer;
        order.agent = agent;
        return order;
    }

    private static OrderLine line(
            long id, SalesOrder order, Product product, Integer amount, String price, String note) {
        OrderLine line = new OrderLine();
        line.id = id;
        line.order = order;
        line.product = product;
        line.amount = amount;
        line.price = new BigDecimal(price);
        line.note = note;
        return line;
    }

    private static SessionFactory factory() {
        Logger.getLogger("org.hibernate").setLevel(Level.SEVERE);
        return new Configuration()
                .addAnnotatedClass(Country.class)
                .addAnnotatedClass(Customer.class)
                .addAnnotatedClass(Product.class)
                .addAnnotatedClass(Label.class)
                .addAnnotatedClass(SalesOrder.class)
                .addAnnotatedClass(OrderLine.class)
                .setProperty("hibernate.connection.url", H2.inMemory())
                .setProperty("hibernate.connection.username", H2.USER)
                .setProperty("hibernate.connection.password", H2.PASSWORD)
                .setProperty(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy")
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .buildSessionFactory();
    }
}
