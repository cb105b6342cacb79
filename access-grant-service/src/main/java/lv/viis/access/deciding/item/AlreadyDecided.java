package lv.viis.access.deciding.item;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second decision on the same version of an application, and links to the one that won (A6). */
@ProblemType(status = 409, en = "The application is decided already", lv = "Lēmums par iesniegumu jau ir pieņemts")
public final class AlreadyDecided extends Refusal {

    private final transient UUID winner;

    public AlreadyDecided(UUID winner) {
        super("Another decision was first; it is linked.", "Cits lēmums bija pirmais; pievienota saite uz to.");
        this.winner = winner;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/decisions/" + winner);
    }
}
