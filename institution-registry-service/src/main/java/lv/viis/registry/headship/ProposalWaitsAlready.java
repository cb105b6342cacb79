package lv.viis.registry.headship;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses to propose what waits for a second registrar already. */
final class ProposalWaitsAlready extends Refusal {

    private final UUID organisationId;

    ProposalWaitsAlready(UUID organisationId) {
        super(409, "The same waits for a second registrar already", "Let the waiting proposal be decided first.");
        this.organisationId = organisationId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/headship-proposals?organisationId=" + organisationId);
    }
}
