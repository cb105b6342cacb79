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
    CLOSED
}
