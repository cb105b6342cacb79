package lv.viis.registration.letter;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A letter as its readers see it; instants are UTC.
 *
 * @param version of this letter, from 1
 * @param textVersion of the wording
 * @param sha256 of the document, lower-case hex
 * @param code printed on the letter, for finding it by
 * @param signerId whose signature it needs, a pseudonym
 * @param expiresAt until when it can be signed
 */
record LetterView(
        UUID id,
        UUID applicationId,
        Letter.Kind kind,
        int version,
        String textVersion,
        Letter.State state,
        String sha256,
        String code,
        UUID signerId,
        Instant issuedAt,
        Instant expiresAt) {

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.id,
                letter.applicationId,
                letter.kind,
                letter.version,
                letter.textVersion,
                letter.state,
                HexFormat.of().formatHex(letter.sha256),
                letter.code,
                letter.signerId,
                letter.issuedAt,
                letter.expiresAt);
    }
}
