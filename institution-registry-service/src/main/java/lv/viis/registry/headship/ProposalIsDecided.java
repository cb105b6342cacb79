package lv.viis.registry.headship;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second decision on a proposal. */
@ProblemType(status = 409, en = "The proposal is decided already", lv = "Par priekšlikumu jau ir izlemts")
final class ProposalIsDecided extends Refusal {

    private final UUID proposalId;

    ProposalIsDecided(UUID proposalId) {
        super("A proposal is decided once.", "Par priekšlikumu izlemj vienu reizi.");
        this.proposalId = proposalId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/headship-proposals/" + proposalId);
    }
}
