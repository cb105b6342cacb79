package lv.viis.access.deciding.item;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to decide a version that was sent back, and links to the return. */
@ProblemType(status = 409, en = "The application was returned", lv = "Iesniegums ir atdots labošanai")
final class AlreadyReturned extends Refusal {

    private final transient UUID decisionId;

    AlreadyReturned(UUID decisionId) {
        super(
                "A new version will come; the return is linked.",
                "Būs jauna redakcija; pievienota saite uz atdošanas lēmumu.");
        this.decisionId = decisionId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/decisions/" + decisionId);
    }
}
