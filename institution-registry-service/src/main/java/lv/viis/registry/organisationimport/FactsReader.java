package lv.viis.registry.organisationimport;

import java.util.List;
import lv.viis.chassis.language.Wording;
import lv.viis.registry.organisation.Address;
import lv.viis.registry.organisation.Contact;
import lv.viis.registry.organisation.InstitutionKind;
import lv.viis.registry.organisation.InstitutionType;
import lv.viis.registry.organisation.LegalStatus;
import lv.viis.registry.organisation.OrganisationFacts;
import lv.viis.registry.organisation.OrganisationKind;

/** Reads the cells of a row that say what an organisation is: which of them it must have depends on its kind. */
final class FactsReader {

    private FactsReader() {}

    /** @param kind null if the row does not tell it */
    static OrganisationFacts read(OrganisationKind kind, CellReader cells) {
        if (kind != null) {
            requireWhatTheKindNeeds(kind, cells);
        }
        var atvk = cells.atvk("atvk", false);
        var address = new Address(
                cells.text("address", 300),
                cells.matching(
                        "postcode",
                        "LV-\\d{4}",
                        new Wording("is not a postcode of the form LV-1010", "nav pasta indekss formā LV-1010")),
                cells.atvk("addressAtvk", true));
        var contact = new Contact(cells.code("phone", 200), cells.text("email", 200), cells.text("homepage", 200));
        contact.faults().forEach((column, message) -> cells.fault(column, message));
        return new OrganisationFacts(
                kind,
                cells.matching(
                        "registrationNumber",
                        "\\d{10}",
                        new Wording("is not ten digits", "nesastāv no desmit cipariem")),
                cells.legalNumber("legalNumber"),
                // Where an institution lies is said by its address, unless by a column of its own.
                atvk == null ? address.atvk() : atvk,
                cells.required("name", cells.text("name", 300)),
                cells.oneOf("institutionKind", InstitutionKind.class),
                cells.oneOf("institutionType", InstitutionType.class),
                cells.oneOf("legalStatus", LegalStatus.class),
                null,
                cells.text("founderName", 300),
                address,
                contact);
    }

    private static void requireWhatTheKindNeeds(OrganisationKind kind, CellReader cells) {
        if (kind == OrganisationKind.MUNICIPALITY) {
            cells.required("atvk", null);
            List.of("registrationNumber", "institutionKind", "institutionType", "founder", "founderName")
                    .forEach(column -> cells.empty(column, new Wording("this is for institutions", "tas ir iestādēm")));
            return;
        }
        List.of("registrationNumber", "institutionKind", "institutionType", "legalStatus")
                .forEach(column -> cells.required(column, null));
        if (cells.has("founder") == cells.has("founderName")) {
            cells.fault(
                    "founder",
                    new Wording(
                            "is needed, or else founderName for a private founder, and not both",
                            "ir jānorāda, vai arī founderName, ja dibinātājs ir privāts, bet ne abi"));
        }
    }
}
