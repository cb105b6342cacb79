package lv.viis.registration.applying.accessapplication;

/** Why an application closed although nobody decided it or took it back. */
enum CloseReason {
    EMPLOYMENT_ENDED,
    ORGANISATION_CLOSED,
    SUPERSEDED,
    NOT_CONFIRMED
}
