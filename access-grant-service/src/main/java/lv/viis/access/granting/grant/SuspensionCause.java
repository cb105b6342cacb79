package lv.viis.access.granting.grant;

/** Why a grant is suspended; of several each is lifted for itself, but an officer lifts all. */
public enum SuspensionCause {
    OFFICER,
    REVIEW_MISSED,
    EMPLOYMENT_NOT_FOUND
}
