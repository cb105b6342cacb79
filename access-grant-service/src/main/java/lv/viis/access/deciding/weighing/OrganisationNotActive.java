package lv.viis.access.deciding.weighing;

import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses a grant through or on an organisation that is closed (D12, 422). */
final class OrganisationNotActive extends Refusal {

    OrganisationNotActive(UUID organisationId) {
        super(422, "The organisation is closed", "Organisation " + organisationId + " is closed; reject the line.");
    }
}
