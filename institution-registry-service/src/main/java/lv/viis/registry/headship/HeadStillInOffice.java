package lv.viis.registry.headship;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses that a closing by one registrar ends the head of a state body or a municipality, which takes two. */
@ProblemType(status = 409, en = "A head is in office beyond the closing", lv = "Vadītājs ir amatā pēc slēgšanas dienas")
final class HeadStillInOffice extends Refusal {

    private final UUID organisationId;

    HeadStillInOffice(UUID organisationId) {
        super(
                "End the headship first; of this organisation that takes a second registrar.",
                "Vispirms izbeidziet vadītāja amata ierakstu; šai organizācijai to apstiprina otrs reģistrētājs.");
        this.organisationId = organisationId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/organisations/" + organisationId + "/headships");
    }
}
