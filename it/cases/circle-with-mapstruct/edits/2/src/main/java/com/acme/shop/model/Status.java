package com.acme.shop.model;

public enum Status {
    OPEN,
    CLOSED
}
