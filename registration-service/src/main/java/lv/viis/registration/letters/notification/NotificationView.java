package lv.viis.registration.letters.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person as clerks see it, without address and text; instants are UTC.
 *
 * @param personId who is told, a pseudonym; null if not known
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried again, null once sent or given up
 * @param fault why the last try failed: {@code NO_ADDRESS}, {@code TIMEOUT}, {@code UNREACHABLE}, {@code NOT_WRITTEN}, {@code BOUNCED}, or the
 *     mail server's answer as {@code SMTP_550}; null if it did not fail
 * @param settledAt when it was sent or given up, null while it waits
 */
record NotificationView(
        UUID id,
        Occasion occasion,
        @Nullable UUID applicationId,
        @Nullable UUID personId,
        Notification.State state,
        int attempts,
        Instant queuedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable String fault,
        @Nullable Instant settledAt) {

    static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id,
                notification.occasion,
                notification.applicationId,
                notification.personId,
                notification.state,
                notification.attempts,
                notification.queuedAt,
                notification.state == Notification.State.WAITING ? notification.nextAttemptAt : null,
                notification.fault,
                notification.settledAt);
    }
}
