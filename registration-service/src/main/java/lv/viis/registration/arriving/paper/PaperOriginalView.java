package lv.viis.registration.arriving.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper original as clerks see it. Days are dates of Europe/Riga, instants UTC.
 *
 * @param version as in the ETag; send it as If-Match to act on the original
 * @param documentDate the date on the document; its signer's mandate counts as of then
 * @param scanSha256 of the scan, lower-case hex; null until it is there, as is scanType
 * @param recordedBy the first clerk, a pseudonym
 * @param settledBy the second clerk, null until settled
 * @param reasonCode why it was rejected, else null
 */
record PaperOriginalView(
        UUID id,
        long version,
        UUID letterId,
        PaperOriginal.State state,
        LocalDate receivedOn,
        String documentNumber,
        LocalDate documentDate,
        @Nullable String scanSha256,
        @Nullable String scanType,
        UUID recordedBy,
        Instant recordedAt,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt,
        @Nullable String reasonCode) {

    static PaperOriginalView of(PaperOriginal original) {
        return new PaperOriginalView(
                original.id,
                original.version,
                original.letterId,
                original.state,
                original.receivedOn,
                original.documentNumber,
                original.documentDate,
                original.scanSha256 == null ? null : HexFormat.of().formatHex(original.scanSha256),
                original.scanType,
                original.recordedBy,
                original.recordedAt,
                original.settledBy,
                original.settledAt,
                original.reasonCode);
    }
}
