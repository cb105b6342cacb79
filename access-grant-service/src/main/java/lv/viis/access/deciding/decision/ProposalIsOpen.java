package lv.viis.access.deciding.decision;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second proposal while one waits for its second officer; the item is linked (409). */
final class ProposalIsOpen extends Refusal {

    private final transient UUID itemId;

    ProposalIsOpen(UUID itemId) {
        super(409, "A proposal waits already", "Confirm it or send it back before another is made.");
        this.itemId = itemId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/decision-items/" + itemId);
    }
}
