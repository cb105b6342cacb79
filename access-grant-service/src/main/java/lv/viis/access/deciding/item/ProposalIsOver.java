package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.Refusal;

/** Refuses what is no longer proposed: confirmed, sent back, or lapsed because the item changed (409). */
public final class ProposalIsOver extends Refusal {

    public ProposalIsOver() {
        super(
                409,
                "The proposal is over",
                "It was confirmed, sent back, or has lapsed because what is to be decided changed; propose anew.");
    }
}
