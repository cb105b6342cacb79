package lv.viis.registry.headship;

/** Why a second registrar said no. */
enum RejectionReason {
    NOT_IN_THE_ACT,
    WRONG_PERSON,
    WRONG_DAYS,
    DUPLICATE
}
