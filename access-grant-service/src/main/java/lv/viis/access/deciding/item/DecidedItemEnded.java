package lv.viis.access.deciding.item;

import java.time.Instant;
import lv.viis.access.granting.grant.EndReason;

/**
 * Told within the transaction: the application of an item on which a decision had been made was withdrawn or closed, so
 * that the decision is undone.
 */
public record DecidedItemEnded(DecisionItem item, EndReason reason, Instant now) {}
