package lv.viis.registry.organisationimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.registry.organisation.Organisation;
import lv.viis.registry.organisation.Organisations;

/** The organisations that a file may speak of: those that are, and those that its earlier rows made. */
final class KnownOrganisations {

    private final Map<String, Organisation> municipalities = new HashMap<>();
    private final Map<String, Organisation> stateBodies = new HashMap<>();
    private final Map<String, Organisation> institutions = new HashMap<>();

    KnownOrganisations(Organisations organisations, List<OrganisationRow> rows) {
        organisations.founders().forEach(this::add);
        organisations
                .withNumbers(rows.stream()
                        .filter(row -> !row.isMunicipality())
                        .map(OrganisationRow::identifier)
                        .toList())
                .forEach(this::add);
    }

    void add(Organisation organisation) {
        var facts = organisation.facts();
        switch (facts.kind()) {
            case MUNICIPALITY -> municipalities.put(facts.atvk(), organisation);
            case STATE_BODY -> stateBodies.put(facts.legalNumber(), organisation);
            case INSTITUTION -> institutions.put(facts.registrationNumber(), organisation);
        }
    }

    /** @return null if there is none yet */
    Organisation of(OrganisationRow row) {
        return (row.isMunicipality() ? municipalities : institutions).get(row.identifier());
    }

    /** @return null if neither the registry nor the file has it */
    Organisation founder(String identifier) {
        return (identifier.length() == 11 ? stateBodies : municipalities).get(identifier);
    }

    List<UUID> ids() {
        return Stream.of(municipalities, institutions)
                .flatMap(map -> map.values().stream())
                .map(Organisation::id)
                .toList();
    }
}
