package lv.viis.registry.headship;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second head for days on which there is one; who only acts as head may stand beside. */
@ProblemType(
        status = 409,
        en = "Another head is on record for these days",
        lv = "Šajās dienās reģistrēts cits vadītājs")
final class AnotherHeadOnRecord extends Refusal {

    private final UUID organisationId;

    AnotherHeadOnRecord(UUID organisationId) {
        super(
                "End the other headship first, or record an acting head.",
                "Vispirms izbeidziet otra vadītāja ierakstu vai reģistrējiet vadītāja pienākumu izpildītāju.");
        this.organisationId = organisationId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/organisations/" + organisationId + "/headships");
    }
}
