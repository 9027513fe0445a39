package com.acme.crm;

import jakarta.persistence.Embeddable;

@Embeddable
public record Point(Double lat, Double lon) {}
