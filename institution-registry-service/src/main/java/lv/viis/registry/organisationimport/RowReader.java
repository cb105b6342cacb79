package lv.viis.registry.organisationimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.text.Text;
import lv.viis.registry.headship.NewHead;
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
            cells.fault(
                    "kind",
                    new Wording(
                            "is not one of [MUNICIPALITY, INSTITUTION]: state bodies are not imported",
                            "nav viena no vērtībām [MUNICIPALITY, INSTITUTION]: valsts iestādes neimportē"));
        }
        var row = new OrganisationRow(source.number(), FactsReader.read(kind, cells), founder(cells), head(cells));
        if (findings.faults() > before) {
            return null;
        }
        var earlier = rowOfIdentifier.putIfAbsent(kind + row.identifier(), row.number());
        if (earlier != null) {
            return cells.fault(
                    row.identifierColumn(), new Wording("repeats row " + earlier, "atkārto rindu " + earlier));
        }
        return row;
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
