package com.acme.shop;

import com.acme.shop.read.CustomerRead;

/** Uses a component that the model gets only when it is generated again. */
class Mailing {

    String number(CustomerRead customer) {
        return customer.phone();
    }
}
