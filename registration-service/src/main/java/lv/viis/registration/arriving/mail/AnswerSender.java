package lv.viis.registration.arriving.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.viis.chassis.text.EmailAddresses;
import lv.viis.registration.arriving.mail.JudgeMail.Verdict;
import lv.viis.registration.letters.notification.Notice;
import lv.viis.registration.letters.notification.NotificationConfig;
import lv.viis.registration.letters.notification.Occasion;
import lv.viis.registration.letters.notification.QueueNotification;

/**
 * Tells the sender of a mail what was found in it: those whom a letter concerns what became of it, everybody else only
 * that the mail came. Never a machine, never ourselves, never who did not write it, and nobody too often.
 */
@ApplicationScoped
class AnswerSender {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Pattern MACHINE = Pattern.compile(
            "(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|owner-.*|.*-request)([+.].*)?@.*");

    private final Mails mails;
    private final QueueNotification queueNotification;
    private final NotificationConfig notifications;
    private final MailConfig config;

    AnswerSender(
            Mails mails, QueueNotification queueNotification, NotificationConfig notifications, MailConfig config) {
        this.mails = mails;
        this.queueNotification = queueNotification;
        this.notifications = notifications;
        this.config = config;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void answer(Mail mail, Verdict verdict, Instant now) {
        var message = verdict.message();
        if (!deservesAnswer(verdict)) {
            return;
        }
        mail.cameFrom(message.from());
        if (answered(mail.senderBucket, now) >= config.answersPerDay()) {
            return;
        }
        mail.answered = true;
        var own = verdict.found().stream()
                .filter(found -> JudgeMail.isFromOneConcerned(message, found))
                .toList();
        queueNotification.queue(
                new Notice(
                        Occasion.MAIL_ANSWER,
                        "mail/" + mail.id,
                        own.stream()
                                .map(found -> found.letter().applicationId())
                                .findFirst()
                                .orElse(null),
                        null,
                        message.from(),
                        Map.of(
                                "findings",
                                own.isEmpty()
                                        ? "RECEIVED"
                                        : own.stream().map(TriedFile::told).collect(Collectors.joining(",")))),
                now);
    }

    private boolean deservesAnswer(Verdict verdict) {
        var message = verdict.message();
        return (verdict.state() == Mail.State.MATCHED || verdict.state() == Mail.State.TO_CLERK)
                && message != null
                && !message.automatic()
                && message.from() != null
                && !MACHINE.matcher(message.from()).matches()
                && !isForged(message)
                && !isOwn(notifications.sender(), message.from())
                && !isOwn(notifications.replyTo(), message.from());
    }

    /** By the word of our own mail server, for the domain that the sender claims to write from. */
    private boolean isForged(Message message) {
        return config.authservId()
                .flatMap(server -> AuthenticationResults.of(server, message.authentication()))
                .filter(AuthenticationResults::isDmarcFailed)
                .isPresent();
    }

    private static boolean isOwn(Optional<String> own, String from) {
        return own.filter(address -> EmailAddresses.comparable(address).equals(EmailAddresses.comparable(from)))
                .isPresent();
    }

    private long answered(int bucket, Instant now) {
        return mails.answered(bucket, now.minus(DAY));
    }
}
