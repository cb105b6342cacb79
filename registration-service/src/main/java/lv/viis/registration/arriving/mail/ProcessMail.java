package lv.viis.registration.arriving.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import lv.viis.registration.arriving.mail.JudgeMail.Verdict;
import lv.viis.registration.arriving.mail.Mail.Reason;
import lv.viis.registration.arriving.mail.Mail.State;
import lv.viis.registration.letters.notification.NoteBounce;
import lv.viis.registration.signing.foreignfile.TooManyFiles;
import org.jboss.logging.Logger;

/**
 * Looks into a mail that was taken in. What becomes of the mail is written in one transaction with the answer; a file is
 * accepted in one of its own before, and the same file again is the same acceptance, so a crash between them does no harm.
 */
@ApplicationScoped
class ProcessMail {

    record Claim(UUID id, int attempt) {}

    /** Somebody else has the mail by now, as this process stood still for longer than its lease. */
    private static final class ClaimLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Logger LOG = Logger.getLogger(ProcessMail.class);

    /** Longer than any single step takes; taken anew before each of them, so that a mail may take longer. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int MOST_FAILURES = 5;

    private final Mails mails;
    private final JudgeMail judgeMail;
    private final AnswerSender answerSender;
    private final NoteBounce noteBounce;
    private final MailConfig config;

    ProcessMail(Mails mails, JudgeMail judgeMail, AnswerSender answerSender, NoteBounce noteBounce, MailConfig config) {
        this.mails = mails;
        this.judgeMail = judgeMail;
        this.answerSender = answerSender;
        this.noteBounce = noteBounce;
        this.config = config;
    }

    /** Does nothing if it is processed already, or not due, or another replica is at it. */
    void process(UUID id, Instant now) {
        var claim = QuarkusTransaction.requiringNew().call(() -> mails.claim(id, now, now.plus(LEASE)));
        if (claim == null) {
            return;
        }
        try {
            var raw = QuarkusTransaction.requiringNew().call(() -> mails.raw(id));
            var receivedAt = QuarkusTransaction.requiringNew().call(() -> mails.get(id).receivedAt);
            var from = System.nanoTime();
            var verdict =
                    judgeMail.judge(raw, receivedAt, now, () -> renew(claim, now.plusNanos(System.nanoTime() - from)));
            settle(claim, mail -> conclude(mail, verdict, now));
        } catch (ClaimLost e) {
            LOG.warnf("Mail %s is being processed by another replica", id);
        } catch (TooManyFiles e) {
            settle(claim, mail -> mail.awaitTurn(now, mail.receivedAt.plus(config.retryFor())));
        } catch (RuntimeException | Error e) {
            // An error too: what a mail makes fail fails again, and may not keep the next ones waiting (A22).
            LOG.errorf("Mail %s could not be processed: %s", id, e.getClass().getName());
            LOG.debug("Why", e);
            settle(claim, mail -> failed(mail, now));
        }
    }

    private void renew(Claim claim, Instant now) {
        if (!QuarkusTransaction.requiringNew().call(() -> mails.renew(claim, now.plus(LEASE)))) {
            throw new ClaimLost();
        }
    }

    private void settle(Claim claim, Consumer<Mail> outcome) {
        QuarkusTransaction.requiringNew().run(() -> {
            var mail = mails.locked(claim.id());
            if (mail.isClaimed(claim.attempt())) {
                outcome.accept(mail);
            }
        });
    }

    private void conclude(Mail mail, Verdict verdict, Instant now) {
        if (verdict.isUndecided() && now.isBefore(mail.takenInAt.plus(config.retryFor()))) {
            mail.nextAttemptAt = now.plus(config.retryInterval());
            return;
        }
        verdict.found().forEach(found -> mails.add(new MailFinding(mail.id, found, now)));
        if (verdict.message() != null) {
            var bounce = verdict.message().bounce();
            noteBounce.bounced(bounce.notifications(), bounce.addresses(), now);
        }
        if (verdict.isUndecided()) {
            mail.settle(State.TO_CLERK, Reason.INDETERMINATE, now);
        } else {
            mail.settle(verdict.state(), verdict.reason(), now);
        }
        answerSender.answer(mail, verdict, now);
    }

    /** Nothing that is in a mail may stop the others (A22). */
    private static void failed(Mail mail, Instant now) {
        if (mail.attempts >= MOST_FAILURES) {
            mail.settle(State.TO_CLERK, Reason.UNREADABLE, now);
        } else {
            mail.nextAttemptAt = now.plus(Duration.ofMinutes(mail.attempts));
        }
    }
}
