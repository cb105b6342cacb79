package lv.viis.registration.letters.letter;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.texts.lettertext.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its readers see it; instants are UTC.
 *
 * @param applicationIds whose present versions rest on it: none, one, or several that one head's letter serves
 * @param version of this letter, from 1
 * @param textVersion of the wording
 * @param sha256 of the document, lower-case hex
 * @param code printed on the letter, for finding it by
 * @param personId the one person it is about, a pseudonym; null if it names several
 * @param signerId whose signature it needs, a pseudonym
 * @param expiresAt until when it can be signed
 */
record LetterView(
        UUID id,
        List<UUID> applicationIds,
        LetterKind kind,
        int version,
        String textVersion,
        Letter.State state,
        String sha256,
        String code,
        UUID employerId,
        @Nullable UUID personId,
        UUID signerId,
        Instant issuedAt,
        Instant expiresAt) {

    static LetterView of(Letter letter, List<UUID> applicationIds) {
        return new LetterView(
                letter.id,
                applicationIds,
                letter.kind,
                letter.version,
                letter.textVersion,
                letter.state,
                HexFormat.of().formatHex(letter.sha256),
                letter.code,
                letter.employerId,
                letter.personId,
                letter.signerId,
                letter.issuedAt,
                letter.expiresAt);
    }
}
