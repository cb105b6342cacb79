package lv.viis.registry.act;

/** What was done in the register; the subject of an act is the headship, proposal, import or organisation it names. */
public enum ActKind {
    /** The subject is the import. */
    ORGANISATION_REGISTERED,
    /** The subject is the import. */
    ORGANISATION_CHANGED,
    /** The subject is the organisation. */
    CONTACT_CHANGED,
    /** The subject is the organisation. */
    ORGANISATION_CLOSED,
    HEADSHIP_RECORDED,
    /** Names or act, which no event carries. */
    HEADSHIP_CORRECTED,
    HEADSHIP_ENDED,
    /** It would have begun after the organisation's closing. */
    HEADSHIP_CANCELLED,
    HEAD_IDENTIFIED,
    /** The subject is the proposal, as of the two that follow. */
    PROPOSAL_MADE,
    PROPOSAL_CONFIRMED,
    PROPOSAL_REJECTED
}
