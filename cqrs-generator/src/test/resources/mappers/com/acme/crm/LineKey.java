package com.acme.crm;

import jakarta.persistence.Embeddable;
import java.util.Objects;

@Embeddable
public class LineKey {
    private Long orderNumber;
    private Integer line;

    public Long getOrderNumber() {
        return orderNumber;
    }

    public void setOrderNumber(Long orderNumber) {
        this.orderNumber = orderNumber;
    }

    public Integer getLine() {
        return line;
    }

    public void setLine(Integer line) {
        this.line = line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineKey key
                && Objects.equals(orderNumber, key.orderNumber)
                && Objects.equals(line, key.line);
    }

    @Override
    public int hashCode() {
        return Objects.hash(orderNumber, line);
    }
}
