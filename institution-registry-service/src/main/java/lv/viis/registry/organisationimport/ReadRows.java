package lv.viis.registry.organisationimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lv.viis.registry.territory.Territories;

/** Understands a file row by row, in the order in which rows are applied. */
@ApplicationScoped
class ReadRows {

    private final Territories territories;

    ReadRows(Territories territories) {
        this.territories = territories;
    }

    /** Without the rows that have a fault. */
    List<OrganisationRow> read(byte[] content, Findings findings, LocalDate today) {
        var reader = new RowReader(findings, territories.asOf(today));
        return OrganisationFile.read(content, findings).rows().stream()
                .map(reader::read)
                .filter(Objects::nonNull)
                // Municipalities first: an institution may stand before its founder.
                .sorted(Comparator.comparing(row -> !row.isMunicipality()))
                .toList();
    }
}
