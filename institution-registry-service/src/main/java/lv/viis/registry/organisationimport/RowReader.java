package lv.viis.registry.organisationimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.viis.chassis.text.Text;
import lv.viis.registry.headship.NewHead;
import lv.viis.registry.organisation.Address;
import lv.viis.registry.organisation.Contact;
import lv.viis.registry.organisation.InstitutionKind;
import lv.viis.registry.organisation.InstitutionType;
import lv.viis.registry.organisation.LegalStatus;
import lv.viis.registry.organisation.OrganisationFacts;
import lv.viis.registry.organisation.OrganisationKind;
import lv.viis.registry.territory.Territories;

/** Reads the rows of a file, each by itself and against the rows before it. */
final class RowReader {

    private static final List<String> HEAD_COLUMNS =
            List.of("headPersonalCode", "headGivenName", "headSurname", "headFrom", "headActNumber", "headActDate");

    private final Findings findings;
    private final Territories.AsOf territories;
    private final Map<String, Integer> rowOfIdentifier = new HashMap<>();

    RowReader(Findings findings, Territories.AsOf territories) {
        this.findings = findings;
        this.territories = territories;
    }

    /** @return null if the row has a fault */
    OrganisationRow read(OrganisationFile.Row source) {
        var before = findings.faults();
        var cells = new CellReader(source, findings, territories);
        var kind = cells.required("kind", cells.oneOf("kind", OrganisationKind.class));
        if (kind == OrganisationKind.STATE_BODY) {
            cells.fault("kind", "is not one of [MUNICIPALITY, INSTITUTION]: state bodies are not imported");
        }
        if (kind != null) {
            requireWhatTheKindNeeds(kind, cells);
        }
        var facts = facts(kind, cells);
        var row = new OrganisationRow(source.number(), facts, founder(cells), head(cells));
        if (findings.faults() > before) {
            return null;
        }
        var earlier = rowOfIdentifier.putIfAbsent(kind + row.identifier(), row.number());
        if (earlier != null) {
            return cells.fault(row.identifierColumn(), "repeats row " + earlier);
        }
        return row;
    }

    private static void requireWhatTheKindNeeds(OrganisationKind kind, CellReader cells) {
        if (kind == OrganisationKind.MUNICIPALITY) {
            cells.required("atvk", null);
            List.of("registrationNumber", "institutionKind", "institutionType", "founder", "founderName")
                    .forEach(column -> cells.empty(column, "this is for institutions"));
            return;
        }
        List.of("registrationNumber", "institutionKind", "institutionType", "legalStatus")
                .forEach(column -> cells.required(column, null));
        if (cells.has("founder") == cells.has("founderName")) {
            cells.fault("founder", "is needed, or else founderName for a private founder, and not both");
        }
    }

    private static OrganisationFacts facts(OrganisationKind kind, CellReader cells) {
        var atvk = cells.atvk("atvk", false);
        var address = new Address(
                cells.text("address", 300),
                cells.matching("postcode", "LV-\\d{4}", "is not a postcode of the form LV-1010"),
                cells.atvk("addressAtvk", true));
        var contact = new Contact(cells.code("phone", 200), cells.text("email", 200), cells.text("homepage", 200));
        contact.faults().forEach((column, message) -> cells.fault(column, message));
        return new OrganisationFacts(
                kind,
                cells.matching("registrationNumber", "\\d{10}", "is not ten digits"),
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

    private static String founder(CellReader cells) {
        var text = cells.code("founder", 40);
        return text != null && Text.digits(text).matches("[0-9]{11}")
                ? cells.legalNumber("founder")
                : cells.atvk("founder", false);
    }

    private static NewHead head(CellReader cells) {
        if (HEAD_COLUMNS.stream().noneMatch(cells::has)) {
            return null;
        }
        return new NewHead(
                cells.personalCode("headPersonalCode"),
                cells.required("headGivenName", cells.text("headGivenName", 100)),
                cells.required("headSurname", cells.text("headSurname", 100)),
                false,
                cells.required("headFrom", cells.date("headFrom")),
                cells.code("headActNumber", 100),
                cells.date("headActDate"));
    }
}
