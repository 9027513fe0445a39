package com.acme.shop.write;

/** The team's own: the marker is gone, so that no goal writes it again. */
public record CustomerWrite(String mail, String captcha) {}
