package lv.viis.access.deciding.item;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second decision on the same version of an application, and links to the one that won (A6, 409). */
public final class AlreadyDecided extends Refusal {

    private final transient UUID winner;

    public AlreadyDecided(UUID winner) {
        super(409, "The application is decided already", "Another decision was first; it is linked.");
        this.winner = winner;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/decisions/" + winner);
    }
}
