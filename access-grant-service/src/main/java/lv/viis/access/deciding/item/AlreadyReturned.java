package lv.viis.access.deciding.item;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses to decide a version that was sent back, and links to the return (409). */
final class AlreadyReturned extends Refusal {

    private final transient UUID decisionId;

    AlreadyReturned(UUID decisionId) {
        super(409, "The application was returned", "A new version will come; the return is linked.");
        this.decisionId = decisionId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/decisions/" + decisionId);
    }
}
