package lv.viis.registration.arriving.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in, without what is in it; instants are UTC.
 *
 * @param reason why a clerk has it, or dismissed it; null otherwise
 * @param answered whether its sender was told of it
 * @param clerkId who assigned or dismissed it
 */
record MailView(
        UUID id,
        Mail.State state,
        Mail.@Nullable Reason reason,
        List<Finding> findings,
        boolean answered,
        @Nullable UUID clerkId,
        Instant receivedAt,
        @Nullable Instant settledAt) {

    /**
     * A signed file that was tried for a letter.
     *
     * @param attachment its number in the mail, from 0
     * @param outcome {@code ACCEPTED}, or the problem code of the refusal
     */
    record Finding(int attachment, UUID letterId, String outcome) {}

    static MailView of(Mail mail, List<MailFinding> findings) {
        return new MailView(
                mail.id,
                mail.state,
                mail.reason,
                findings.stream()
                        .map(found -> new Finding(found.attachment, found.letterId, found.outcome))
                        .toList(),
                mail.answered,
                mail.clerkId,
                mail.receivedAt,
                mail.settledAt);
    }
}
