package lv.viis.registry.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where an organisation sits.
 *
 * @param text street, house and place in one line
 * @param postcode {@code LV-1010}
 * @param atvk the territory, seven digits
 */
@Embeddable
public record Address(
        @Column(name = "address") String text,
        String postcode,
        @Column(name = "address_atvk") String atvk) {

    public static final Address NONE = new Address(null, null, null);
}
