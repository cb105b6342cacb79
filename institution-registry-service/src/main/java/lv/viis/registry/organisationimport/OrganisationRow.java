package lv.viis.registry.organisationimport;

import lv.viis.registry.headship.NewHead;
import lv.viis.registry.organisation.OrganisationFacts;
import lv.viis.registry.organisation.OrganisationKind;

/**
 * A row as understood.
 *
 * @param facts all but the founder, who may stand later in the file
 * @param founder a municipality's ATVK code or a state body's legal number; null if none is named
 * @param head null if the row names none
 */
record OrganisationRow(int number, OrganisationFacts facts, String founder, NewHead head) {

    boolean isMunicipality() {
        return facts.kind() == OrganisationKind.MUNICIPALITY;
    }

    /** By what the organisation is known: a municipality by its ATVK code, an institution by its number. */
    String identifier() {
        return isMunicipality() ? facts.atvk() : facts.registrationNumber();
    }

    String identifierColumn() {
        return isMunicipality() ? "atvk" : "registrationNumber";
    }
}
