package shop.support;

import java.math.BigDecimal;

public record Money(BigDecimal amount) {}
