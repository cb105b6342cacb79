package lv.viis.registry.headship;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second decision on a proposal. */
final class ProposalIsDecided extends Refusal {

    private final UUID proposalId;

    ProposalIsDecided(UUID proposalId) {
        super(409, "The proposal is decided already", "A proposal is decided once.");
        this.proposalId = proposalId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/headship-proposals/" + proposalId);
    }
}
