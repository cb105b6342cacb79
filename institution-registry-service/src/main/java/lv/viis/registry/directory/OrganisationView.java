package lv.viis.registry.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.registry.organisation.Address;
import lv.viis.registry.organisation.CloseReason;
import lv.viis.registry.organisation.Contact;
import lv.viis.registry.organisation.InstitutionKind;
import lv.viis.registry.organisation.InstitutionType;
import lv.viis.registry.organisation.LegalStatus;
import lv.viis.registry.organisation.Organisation;
import lv.viis.registry.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

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
        @Nullable String registrationNumber,
        @Nullable String legalNumber,
        @Nullable String atvk,
        String name,
        @Nullable InstitutionKind institutionKind,
        @Nullable InstitutionType institutionType,
        @Nullable LegalStatus legalStatus,
        @Nullable UUID founderId,
        @Nullable String founderName,
        AddressView address,
        ContactView contact,
        @Nullable String manager,
        @Nullable ClosureView closure,
        long version) {

    record AddressView(
            @Nullable String text,
            @Nullable String postcode,
            @Nullable String atvk) {

        static AddressView of(Address address) {
            return new AddressView(address.text(), address.postcode(), address.atvk());
        }
    }

    record ContactView(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String homepage) {

        static ContactView of(Contact contact) {
            return new ContactView(contact.phone(), contact.email(), contact.homepage());
        }
    }

    /** @param date the first day on which the organisation no longer exists */
    record ClosureView(CloseReason reason, LocalDate date, List<UUID> successors) {}

    static OrganisationView of(Organisation organisation, String manager, LocalDate today) {
        var facts = organisation.facts();
        var state = organisation.state();
        return new OrganisationView(
                organisation.id(),
                facts.kind(),
                organisation.isClosed(today) ? "CLOSED" : "ACTIVE",
                facts.registrationNumber(),
                facts.legalNumber(),
                facts.atvk(),
                facts.name(),
                facts.institutionKind(),
                facts.institutionType(),
                facts.legalStatus(),
                facts.founderId(),
                facts.founderName(),
                AddressView.of(facts.address()),
                ContactView.of(facts.contact()),
                manager,
                state.closedOn() == null
                        ? null
                        : new ClosureView(state.closeReason(), state.closedOn(), state.successorIds()),
                organisation.version());
    }
}
