package lv.viis.chassis.problem;

/** Refuses what is not there, or not the caller's to read: the two are not told apart (404). */
public final class NotFound extends Refusal {

    public NotFound(String what) {
        super(404, "Nothing is here", "There is no such " + what + ", or it is not yours to read.");
    }
}
