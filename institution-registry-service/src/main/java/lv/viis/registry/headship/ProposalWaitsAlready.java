package lv.viis.registry.headship;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to propose what waits for a second registrar already. */
@ProblemType(
        status = 409,
        en = "The same waits for a second registrar already",
        lv = "Tas pats jau gaida otru reģistrētāju")
final class ProposalWaitsAlready extends Refusal {

    private final UUID organisationId;

    ProposalWaitsAlready(UUID organisationId) {
        super("Let the waiting proposal be decided first.", "Vispirms jāizlemj par gaidošo priekšlikumu.");
        this.organisationId = organisationId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/headship-proposals?organisationId=" + organisationId);
    }
}
