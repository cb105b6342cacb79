package lv.viis.registry.headship;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second head for days on which there is one; who only acts as head may stand beside. */
final class AnotherHeadOnRecord extends Refusal {

    private final UUID organisationId;

    AnotherHeadOnRecord(UUID organisationId) {
        super(
                409,
                "Another head is on record for these days",
                "End the other headship first, or record an acting head.");
        this.organisationId = organisationId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/organisations/" + organisationId + "/headships");
    }
}
