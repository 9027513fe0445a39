package com.acme.shop.write;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Changes of a row of {@code Customer}: what is not set stays as it is, what is set to null becomes null.
 */
public final class CustomerPatch {
    private final EnumSet<Field> present = EnumSet.noneOf(Field.class);

    private String name;

    private Address address;

    private String email;

    /**
     * Whether it was set, be it to null.
     */
    public boolean has(Field field) {
        return this.present.contains(field);
    }

    public String name() {
        return this.name;
    }

    public void setName(String name) {
        this.name = name;
        this.present.add(Field.NAME);
    }

    public Address address() {
        return this.address;
    }

    public void setAddress(Address address) {
        this.address = address;
        this.present.add(Field.ADDRESS);
    }

    public String email() {
        return this.email;
    }

    public void setEmail(String email) {
        this.email = email;
        this.present.add(Field.EMAIL);
    }

    /**
     * What was set by name, embedded values as maps: the patch as JSON.
     */
    public Map<String, Object> toMap() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (has(Field.NAME)) {
            values.put("name", this.name);
        }
        if (has(Field.ADDRESS)) {
            values.put("address", this.address == null ? null : this.address.toMap());
        }
        if (has(Field.EMAIL)) {
            values.put("email", this.email);
        }
        return values;
    }

    @Override
    public String toString() {
        return "CustomerPatch" + toMap();
    }

    /**
     * What can be set.
     */
    public enum Field {
        NAME,

        ADDRESS,

        EMAIL
    }

    public static final class Address {
        private final EnumSet<Field> present = EnumSet.noneOf(Field.class);

        private String city;

        private String street;

        /**
         * Whether it was set, be it to null.
         */
        public boolean has(Field field) {
            return this.present.contains(field);
        }

        public String city() {
            return this.city;
        }

        public void setCity(String city) {
            this.city = city;
            this.present.add(Field.CITY);
        }

        public String street() {
            return this.street;
        }

        public void setStreet(String street) {
            this.street = street;
            this.present.add(Field.STREET);
        }

        /**
         * What was set by name, embedded values as maps: the patch as JSON.
         */
        public Map<String, Object> toMap() {
            Map<String, Object> values = new LinkedHashMap<>();
            if (has(Field.CITY)) {
                values.put("city", this.city);
            }
            if (has(Field.STREET)) {
                values.put("street", this.street);
            }
            return values;
        }

        @Override
        public String toString() {
            return "Address" + toMap();
        }

        /**
         * What can be set.
         */
        public enum Field {
            CITY,

            STREET
        }
    }
}
