package lv.viis.registry.organisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * What is registered of an organisation: the values that an import or a registrar sets.
 *
 * @param registrationNumber ten digits, only an institution has one and it never changes
 * @param legalNumber the legal person's eleven digits, null where it is none
 * @param atvk the municipality's code, or of an institution where it lies
 * @param founderId the founding municipality or state body, null if private
 * @param founderName a private founder's name
 */
@Embeddable
public record OrganisationFacts(
        @Enumerated(EnumType.STRING) OrganisationKind kind,
        String registrationNumber,
        String legalNumber,
        String atvk,
        String name,
        @Enumerated(EnumType.STRING) InstitutionKind institutionKind,
        @Enumerated(EnumType.STRING) InstitutionType institutionType,
        @Enumerated(EnumType.STRING) LegalStatus legalStatus,
        UUID founderId,
        String founderName,
        Address address,
        Contact contact) {

    /** Of a value whose columns are all null the database gives none. */
    public OrganisationFacts {
        address = address == null ? Address.NONE : address;
        contact = contact == null ? Contact.NONE : contact;
    }

    OrganisationFacts withContact(Contact other) {
        return with(founderId, other);
    }

    public OrganisationFacts withFounder(UUID other) {
        return with(other, contact);
    }

    private OrganisationFacts with(UUID newFounder, Contact newContact) {
        return new OrganisationFacts(
                kind,
                registrationNumber,
                legalNumber,
                atvk,
                name,
                institutionKind,
                institutionType,
                legalStatus,
                newFounder,
                founderName,
                address,
                newContact);
    }
}
