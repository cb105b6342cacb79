package lv.viis.registration.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Reads the folder of the ministry's mailbox. A message is moved only after what became of it is committed; one that was
 * processed but not moved is recognised the next time and moved then.
 */
@ApplicationScoped
class ReadMailbox {

    private static final Logger LOG = Logger.getLogger(ReadMailbox.class);
    private static final int BATCH = 50;

    private final Mailbox.Connect connect;
    private final MailTurn turn;
    private final Mails mails;
    private final ReceiveMail receiveMail;
    private final MailConfig config;
    private final MeterRegistry metrics;

    ReadMailbox(
            Mailbox.Connect connect,
            MailTurn turn,
            Mails mails,
            ReceiveMail receiveMail,
            MailConfig config,
            MeterRegistry metrics) {
        this.connect = connect;
        this.turn = turn;
        this.mails = mails;
        this.receiveMail = receiveMail;
        this.config = config;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "${viis.registration.mail.interval:PT30S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        if (config.host().isEmpty() || !turn.take(config.folder(), Instant.now())) {
            return;
        }
        try (var mailbox = connect.open()) {
            for (var message : mailbox.oldest(config.folder(), BATCH)) {
                takeIn(mailbox, message);
            }
            passOnQuestions(mailbox);
        } catch (MessagingException | IOException | RuntimeException e) {
            // Its message may quote an address or a name.
            LOG.warnf("The mailbox could not be read: %s", e.getClass().getName());
            LOG.debug("Why", e);
            metrics.counter("viis.mail.failures").increment();
        } finally {
            turn.give(config.folder());
        }
    }

    /** What is wrong with one message does not keep the next ones waiting (A22). */
    private void takeIn(Mailbox mailbox, Message message) {
        turn.take(config.folder(), Instant.now());
        try {
            var folder = message.getSize() > config.largest() ? config.broken() : folderAfter(message);
            if (folder != null) {
                mailbox.move(message, folder);
            }
        } catch (MessagingException | IOException | RuntimeException | Error e) {
            LOG.warnf(
                    "A message in the mailbox was left where it is: %s",
                    e.getClass().getName());
            LOG.debug("Why", e);
            metrics.counter("viis.mail.failures").increment();
        }
    }

    /** Where a message belongs now; null as long as it is being worked on. */
    private String folderAfter(Message message) throws MessagingException, IOException {
        var raw = Mailbox.raw(message, config.largest());
        if (raw.length > config.largest()) {
            // The server said less.
            return config.broken();
        }
        var received = receiveMail.receive(raw, Mail.Origin.IMAP, Instant.now().truncatedTo(ChronoUnit.MICROS));
        var state = QuarkusTransaction.requiringNew().call(() -> mails.get(received.id()).state);
        return switch (state) {
            case RECEIVED -> null;
            case QUESTION -> config.questions();
            default -> config.done();
        };
    }

    private void passOnQuestions(Mailbox mailbox) throws MessagingException {
        for (var id : QuarkusTransaction.requiringNew().call(() -> mails.toQuestions(BATCH))) {
            mailbox.append(QuarkusTransaction.requiringNew().call(() -> mails.raw(id)), config.questions());
            QuarkusTransaction.requiringNew().run(() -> mails.locked(id).passedOn());
        }
    }
}
