package lv.viis.access.deciding.weighing;

import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to decide on an organisation of which the registry's event has not arrived yet. */
@ProblemType(
        status = 503,
        en = "A fact for the decision is not here yet",
        lv = "Lēmumam vajadzīgās ziņas vēl nav saņemtas")
public final class OrganisationNotYetKnown extends Refusal {

    public OrganisationNotYetKnown(UUID organisationId) {
        super(
                "The registry has not told of organisation " + organisationId + " yet; try again.",
                "Institūciju reģistrs vēl nav ziņojis par organizāciju " + organisationId + "; mēģiniet vēlreiz.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "5");
    }
}
