package lv.viis.registration.applying.accessapplication;

/** Where an application stands. */
public enum ApplicationState {
    DRAFT,
    AWAITING_SIGNATURES,
    SUBMITTED,
    UNDER_REVIEW,
    RETURNED,
    NEEDS_CONFIRMATION,
    DECIDED,
    WITHDRAWN,
    EXPIRED,
    CLOSED;

    /** Whether nothing happens to it any more. */
    boolean isEnd() {
        return switch (this) {
            case DECIDED, WITHDRAWN, EXPIRED, CLOSED -> true;
            default -> false;
        };
    }

    /** Whether it can say something else yet. */
    boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it lies there, also while the ministry waits for a head's word. */
    boolean isWithMinistry() {
        return this == SUBMITTED || this == UNDER_REVIEW || this == NEEDS_CONFIRMATION;
    }
}
