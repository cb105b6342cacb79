package lv.viis.chassis.problem;

/** Refuses what is not there, or not the caller's to read: the two are not told apart. */
@ProblemType(status = 404, en = "Nothing is here", lv = "Šeit nekā nav")
public final class NotFound extends Refusal {

    public NotFound(String what) {
        super(
                "There is no such " + what + ", or it is not yours to read.",
                "Meklētā šeit nav, vai arī jums nav tiesību to lasīt.");
    }
}
