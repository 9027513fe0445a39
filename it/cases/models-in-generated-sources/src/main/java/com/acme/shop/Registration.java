package com.acme.shop;

import com.acme.shop.read.CustomerRead;
import com.acme.shop.write.CustomerWrite;

/** Uses models that no checkout holds. */
public class Registration {

    CustomerWrite of(String name, String email) {
        return CustomerWrite.builder().name(name).email(email).build();
    }

    String addressee(CustomerRead customer) {
        return customer.addressee();
    }
}
