package lv.viis.support.ticket;

/** What a ticket is about. */
enum Topic {
    /** Getting, losing, or missing rights. */
    ACCESS,
    /** Signing and handing in letters. */
    SIGNATURE,
    /** What a register holds about an organisation or a person. */
    DATA,
    /** Reports and exports. */
    REPORT,
    /** An error message, or something that does not answer. */
    ERROR,
    OTHER
}
