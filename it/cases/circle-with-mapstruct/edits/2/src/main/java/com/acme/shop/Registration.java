package com.acme.shop;

import com.acme.shop.model.Status;
import com.acme.shop.read.CustomerRead;
import com.acme.shop.write.CustomerPatch;
import com.acme.shop.write.CustomerWrite;
import jakarta.persistence.EntityManager;

/** Uses the mapper and the models as they are once they are generated again. */
class Registration {

    private final CustomerModelMapper mapper;
    private final EntityManager entities;

    Registration(CustomerModelMapper mapper, EntityManager entities) {
        this.mapper = mapper;
        this.entities = entities;
    }

    CustomerRead register(String email, Long sponsor) {
        Customer customer = mapper.toEntity(
                CustomerWrite.builder().email(email).status(Status.OPEN).sponsorId(sponsor).build(), entities);
        entities.persist(customer);
        return mapper.toRead(customer);
    }

    void close(Long id) {
        CustomerPatch patch = new CustomerPatch();
        patch.setStatus(Status.CLOSED);
        mapper.patch(patch, entities.find(Customer.class, id), entities);
    }
}
