package com.acme.shop.read;

/** What a team adds to a generated model, in a file of its own. */
public interface CustomerReadExtension {

    String mail();

    default boolean isReachable() {
        return mail() != null;
    }
}
