package com.acme.shop.read;

/** What the team adds to the generated read model. */
public interface CustomerReadExtension {

    String name();

    String email();

    default String addressee() {
        return name() + " <" + email() + ">";
    }
}
