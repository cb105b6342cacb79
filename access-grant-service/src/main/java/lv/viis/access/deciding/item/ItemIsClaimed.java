package lv.viis.access.deciding.item;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses a claim while another officer's lease holds; the item is linked, and deciding stays open (409). */
final class ItemIsClaimed extends Refusal {

    private final transient UUID itemId;

    ItemIsClaimed(UUID itemId) {
        super(409, "Another officer looks at it", "The claim ends when it is released or its lease runs out.");
        this.itemId = itemId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/decision-items/" + itemId);
    }
}
