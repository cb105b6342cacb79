package lv.viis.access.deciding.item;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a claim while another officer's lease holds; the item is linked, and deciding stays open. */
@ProblemType(status = 409, en = "Another officer looks at it", lv = "To izskata cita amatpersona")
final class ItemIsClaimed extends Refusal {

    private final transient UUID itemId;

    ItemIsClaimed(UUID itemId) {
        super(
                "The claim ends when it is released or its lease runs out.",
                "Rezervācija beidzas, kad to atceļ vai kad beidzas tās termiņš.");
        this.itemId = itemId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/decision-items/" + itemId);
    }
}
