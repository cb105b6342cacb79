package lv.viis.access.deciding.weighing;

import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a grant through or on an organisation that is closed (D12). */
@ProblemType(status = 422, en = "The organisation is closed", lv = "Organizācija ir slēgta")
final class OrganisationNotActive extends Refusal {

    OrganisationNotActive(UUID organisationId) {
        super(
                "Organisation " + organisationId + " is closed; reject the line.",
                "Organizācija " + organisationId + " ir slēgta; noraidiet rindu.");
    }
}
