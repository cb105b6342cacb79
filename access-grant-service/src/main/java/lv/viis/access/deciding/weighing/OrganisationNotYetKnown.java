package lv.viis.access.deciding.weighing;

import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses to decide on an organisation of which the registry's event has not arrived yet (503). */
public final class OrganisationNotYetKnown extends Refusal {

    public OrganisationNotYetKnown(UUID organisationId) {
        super(
                503,
                "A fact for the decision is not here yet",
                "The registry has not told of organisation " + organisationId + " yet; try again.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "5");
    }
}
