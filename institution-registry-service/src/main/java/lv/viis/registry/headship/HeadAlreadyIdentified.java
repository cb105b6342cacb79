package lv.viis.registry.headship;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to bind a headship to another person: a wrong one is ended, and the right one recorded. */
@ProblemType(status = 409, en = "The head is identified already", lv = "Vadītājs jau ir identificēts")
final class HeadAlreadyIdentified extends Refusal {

    private final UUID organisationId;

    HeadAlreadyIdentified(UUID organisationId) {
        super("A headship is bound to a person once.", "Vadītāja ierakstu ar personu saista vienu reizi.");
        this.organisationId = organisationId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/organisations/" + organisationId + "/headships");
    }
}
