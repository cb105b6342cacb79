package lv.viis.access.deciding.item;

import java.util.UUID;

/** Where a submitted version stands with the ministry. */
enum ItemState {
    OPEN,
    /** Nobody who may apply for the employer stands by it. */
    NEEDS_CONFIRMATION,
    RETURNED,
    DECIDED,
    WITHDRAWN,
    CLOSED,
    /** A newer version was submitted. */
    SUPERSEDED;

    /** Whether it stays so, whatever is told of it. */
    boolean isOver() {
        return switch (this) {
            case RETURNED, DECIDED, WITHDRAWN, CLOSED -> true;
            case OPEN, NEEDS_CONFIRMATION, SUPERSEDED -> false;
        };
    }

    /**
     * Refuses where there is nothing left to decide.
     *
     * @param decisionId by which it was decided or returned
     */
    void requireOpen(UUID decisionId) {
        switch (this) {
            case WITHDRAWN -> throw new ApplicationWithdrawn();
            case CLOSED -> throw new ApplicationClosed();
            case RETURNED -> throw new AlreadyReturned(decisionId);
            case DECIDED -> throw new AlreadyDecided(decisionId);
            case SUPERSEDED -> throw new ApplicationVersionDiffers();
            case NEEDS_CONFIRMATION -> throw new HeadHasChanged();
            case OPEN -> {
                // The one state in which it can be decided.
            }
        }
    }
}
