package lv.viis.registration.applying.accessapplication;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** At most one open application asks for the same person, employer, object and role (A5). */
final class OpenApplicationExists extends Refusal {

    private final transient UUID open;

    OpenApplicationExists(UUID open) {
        super(409, "An open application asks for the same", "Go on with the open one, or withdraw it first.");
        this.open = open;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/access-applications/" + open);
    }
}
