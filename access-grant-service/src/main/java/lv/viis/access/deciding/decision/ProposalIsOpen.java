package lv.viis.access.deciding.decision;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second proposal while one waits for its second officer; the item is linked. */
@ProblemType(status = 409, en = "A proposal waits already", lv = "Priekšlikums jau gaida apstiprinājumu")
final class ProposalIsOpen extends Refusal {

    private final transient UUID itemId;

    ProposalIsOpen(UUID itemId) {
        super(
                "Confirm it or send it back before another is made.",
                "Apstipriniet to vai nosūtiet atpakaļ, pirms iesniedzat citu.");
        this.itemId = itemId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/decision-items/" + itemId);
    }
}
