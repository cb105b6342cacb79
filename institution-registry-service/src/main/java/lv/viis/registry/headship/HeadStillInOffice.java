package lv.viis.registry.headship;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses that a closing by one registrar ends the head of a state body or a municipality, which takes two. */
final class HeadStillInOffice extends Refusal {

    private final UUID organisationId;

    HeadStillInOffice(UUID organisationId) {
        super(
                409,
                "A head is in office beyond the closing",
                "End the headship first; of this organisation that takes a second registrar.");
        this.organisationId = organisationId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/organisations/" + organisationId + "/headships");
    }
}
