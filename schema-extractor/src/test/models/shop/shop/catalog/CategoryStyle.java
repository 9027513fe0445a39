package shop.catalog;

import jakarta.persistence.*;

@Entity
@Access(AccessType.PROPERTY)
public class CategoryStyle {
    private Short id;
    private String colour;

    @Id
    public Short getId() {
        return id;
    }

    public void setId(Short id) {
        this.id = id;
    }

    @Column(length = 7)
    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }
}
