package lv.viis.registry.headship;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses to bind a headship to another person: a wrong one is ended, and the right one recorded. */
final class HeadAlreadyIdentified extends Refusal {

    private final UUID organisationId;

    HeadAlreadyIdentified(UUID organisationId) {
        super(409, "The head is identified already", "A headship is bound to a person once.");
        this.organisationId = organisationId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/organisations/" + organisationId + "/headships");
    }
}
