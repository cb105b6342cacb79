package lv.viis.registration.signing.archive;

import java.time.Duration;
import java.time.Instant;

/**
 * The stamp on which a form rests, and until when it can.
 *
 * @param algorithm of its signature, such as {@code ECDSA SHA256}
 * @param algorithmEnd when the first of its algorithms ends by the library's cryptographic suite; {@link Instant#MAX} if
 *     no end is known
 * @param certificateEnd end of the stamping unit's certificate
 * @param anchorSha256 the trusted certificate that its unit is, or was issued by; lower-case hex
 */
record Stamp(Instant producedAt, String algorithm, Instant algorithmEnd, Instant certificateEnd, String anchorSha256) {

    Instant weakensAt() {
        return algorithmEnd.isBefore(certificateEnd) ? algorithmEnd : certificateEnd;
    }

    /** Ahead of the end by the margin, but not sooner than after half of what is left: a short unit is no endless loop. */
    Instant renewBefore(Duration margin, Instant now) {
        var left = Duration.between(now, weakensAt());
        var ahead = margin.compareTo(left.dividedBy(2)) < 0 ? margin : left.dividedBy(2);
        return weakensAt().minus(ahead);
    }
}
