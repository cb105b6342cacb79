package lv.viis.registration.arriving.mail;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a mail says of the delivery of another one: in a report of RFC 6522, or as Exim, qmail and other mail servers wrote it
 * before, or still do.
 */
final class DeliveryReport {

    private static final Pattern NOTIFICATION = Pattern.compile(
            "(?i)(?<![a-z0-9])notification\\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:@|\\+40|=40|\\s|$)");

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:");
    private static final Pattern FAILURE =
            Pattern.compile("(?i)failure|failed|undeliver|returned|could not|nav piegād|nepiegād|neizdevās");
    private static final Pattern ONLY_LATE = Pattern.compile("(?i)delay|warning|still being|temporar|aizkavē");

    private final Headers headers;
    private final Set<UUID> returned = new HashSet<>();
    private final Set<UUID> quoted = new HashSet<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private boolean status;
    private boolean failed;
    private boolean named;

    DeliveryReport(Headers headers) {
        this.headers = headers;
    }

    /** A part with what became of the mail, for each of its recipients. */
    void status(String text) {
        var part = new DeliveryStatus(text);
        status = true;
        failed |= part.isFailure();
        returned.addAll(notifications(part.envelopeId()));
        addresses.addAll(part.failed());
    }

    /** A part that reports on something else, such as on a mail's being read (RFC 8098). */
    void otherStatus() {
        status = true;
    }

    /** What names the mail that came back: its Message-ID. */
    void returned(String messageId) {
        named |= !messageId.isBlank();
        returned.addAll(notifications(messageId));
    }

    /** Its headers, where only these came back. */
    void returnedHeaders(String text) {
        named |= MESSAGE_ID.matcher(text).find();
        returned.addAll(notifications(text));
    }

    /** Any other text, in which old programs quote the mail. */
    void quoted(String text) {
        quoted.addAll(notifications(text));
    }

    private static Set<UUID> notifications(String text) {
        var found = new HashSet<UUID>();
        NOTIFICATION.matcher(text).results().forEach(match -> found.add(UUID.fromString(match.group(1))));
        return found;
    }

    /** Whether the mail is a report, on whatever mail of whomever. */
    boolean isReport() {
        return status
                || headers.own("content-type").matches("(?is)multipart/report[\\s;(]?.*")
                || !headers.own("x-failed-recipients").isEmpty()
                || isOldFailure();
    }

    Bounce bounce() {
        var recipients = headers.own("x-failed-recipients");
        if (!failed && recipients.isEmpty() && !isOldFailure()) {
            return Bounce.NONE;
        }
        for (var recipient : recipients.split("[\\s,]+")) {
            addresses.add(recipient);
        }
        addresses.remove("");
        if (returned.isEmpty()) {
            returned.addAll(quoted);
        }
        if (returned.isEmpty()) {
            returned.addAll(notifications(headers.own("in-reply-to") + " " + headers.own("references")));
        }
        // A report that names another mail is not on one of ours, whomever that did not reach.
        return new Bounce(Set.copyOf(returned), named ? Set.of() : Set.copyOf(addresses));
    }

    /** No part and no field says so, but the mail system itself in words, and it quotes a mail of ours. */
    private boolean isOldFailure() {
        var subject = headers.subject();
        return !status
                && new Automation(headers).isFromMailSystem()
                && !(returned.isEmpty() && quoted.isEmpty())
                && FAILURE.matcher(subject).find()
                && !ONLY_LATE.matcher(subject).find();
    }
}
