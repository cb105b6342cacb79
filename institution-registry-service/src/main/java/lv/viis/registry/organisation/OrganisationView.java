package lv.viis.registry.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An organisation as everybody may see it: only public fields.
 *
 * @param status {@code ACTIVE}, or {@code CLOSED} from the day of its closing on
 * @param registrationNumber an institution's ten digits, null for others
 * @param legalNumber the legal person's eleven digits, null where it is none
 * @param atvk the municipality's code, or of an institution where it lies; seven digits
 * @param founderId the founding municipality or state body, null if private
 * @param manager the present head's name, null if none is on record
 * @param closure the recorded closing, which may lie ahead; null if none
 * @param version as in the ETag
 */
record OrganisationView(
        UUID id,
        OrganisationKind kind,
        String status,
        String registrationNumber,
        String legalNumber,
        String atvk,
        String name,
        InstitutionKind institutionKind,
        InstitutionType institutionType,
        LegalStatus legalStatus,
        UUID founderId,
        String founderName,
        AddressView address,
        ContactView contact,
        String manager,
        ClosureView closure,
        long version) {

    record AddressView(String text, String postcode, String atvk) {}

    record ContactView(String phone, String email, String homepage) {}

    /** @param date the first day on which the organisation no longer exists */
    record ClosureView(CloseReason reason, LocalDate date, List<UUID> successors) {}

    static OrganisationView of(Organisation organisation, String manager, LocalDate today) {
        var address = organisation.address();
        var contact = organisation.contact();
        return new OrganisationView(
                organisation.id,
                organisation.kind,
                organisation.isClosed(today) ? "CLOSED" : "ACTIVE",
                organisation.registrationNumber,
                organisation.legalNumber,
                organisation.atvk,
                organisation.name,
                organisation.institutionKind,
                organisation.institutionType,
                organisation.legalStatus,
                organisation.founderId,
                organisation.founderName,
                new AddressView(address.text(), address.postcode(), address.atvk()),
                new ContactView(contact.phone(), contact.email(), contact.homepage()),
                manager,
                organisation.closedOn == null
                        ? null
                        : new ClosureView(
                                organisation.closeReason, organisation.closedOn, List.copyOf(organisation.successors)),
                organisation.version);
    }
}
