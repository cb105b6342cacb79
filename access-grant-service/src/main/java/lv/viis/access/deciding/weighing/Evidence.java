package lv.viis.access.deciding.weighing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Riga;
import org.jspecify.annotations.Nullable;

/**
 * How one letter of an application came.
 *
 * @param channel SIGNED (who signed what, and when) or PAPER (which clerks recorded and confirmed)
 * @param documentDate the date on the paper, null if signed
 */
public record Evidence(
        UUID letterId,
        String letterKind,
        String channel,
        @Nullable Instant signedAt,
        @Nullable String containerSha256,
        @Nullable String letterSha256,
        @Nullable UUID signerId,
        List<UUID> clerkIds,
        @Nullable LocalDate documentDate) {
    public Evidence {
        requireNonNull(letterId);
        requireNonNull(letterKind);
        clerkIds = clerkIds == null ? List.of() : clerkIds;
    }

    public Stream<UUID> people() {
        return Stream.concat(Stream.ofNullable(signerId), clerkIds.stream());
    }

    /** Signed by somebody, or on paper that two clerks have seen (A2, D4). */
    boolean complete() {
        return !"PAPER".equals(channel) || clerkIds.stream().distinct().count() >= 2;
    }

    Instant givenAt(Instant otherwise) {
        if (signedAt != null) {
            return signedAt;
        }
        return documentDate == null ? otherwise : Riga.start(documentDate);
    }

    /** Signed by somebody, with what is needed to show it later; no clerk had a hand in it. */
    boolean provesSigning() {
        return "SIGNED".equals(channel)
                && signedAt != null
                && containerSha256 != null
                && letterSha256 != null
                && clerkIds.isEmpty();
    }
}
