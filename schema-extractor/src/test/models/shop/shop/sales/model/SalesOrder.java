package shop.sales.model;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import shop.support.Money;

@Entity
@Table(name = "`order`")
public class SalesOrder {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_ids")
    @SequenceGenerator(name = "order_ids", sequenceName = "order_number", initialValue = 1000, allocationSize = 20)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_order_customer"))
    private Customer customer;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Customer payer;

    @ManyToOne
    @JoinColumn(name = "agent", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    private Customer agent;

    @Column(name = "customer_id", insertable = false, updatable = false)
    private Long customerId;

    private Money total;

    @OneToMany(mappedBy = "order")
    private Set<OrderLine> lines = new HashSet<>();

    @OneToMany
    @JoinColumn(name = "order_id")
    @OrderColumn(name = "line_no")
    private List<Remark> remarks = new ArrayList<>();
}
