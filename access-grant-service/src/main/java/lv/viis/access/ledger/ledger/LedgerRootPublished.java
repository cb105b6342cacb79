package lv.viis.access.ledger.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The root of a day of the ledger was time-stamped: whoever keeps it can tell later that no chain was rewritten.
 *
 * @param document its text, over which SHA-256 and time stamp are
 * @param timeStamp the token (RFC 3161), Base64
 * @param stampedAt when the authority made it
 */
record LedgerRootPublished(
        long number, LocalDate day, String document, String sha256, String timeStamp, Instant stampedAt) {

    static final String TOPIC = "viis.access.ledger";
}
