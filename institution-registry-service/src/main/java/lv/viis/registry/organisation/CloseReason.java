package lv.viis.registry.organisation;

/** Why an organisation was closed; all but a liquidation have successors. */
public enum CloseReason {
    ABSORBED,
    AMALGAMATED,
    SPLIT,
    LIQUIDATED;

    boolean hasSuccessors() {
        return this != LIQUIDATED;
    }
}
