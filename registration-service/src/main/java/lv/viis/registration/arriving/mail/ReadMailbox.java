package lv.viis.registration.arriving.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.event.PassingFault;
import lv.viis.chassis.job.TryItems;
import org.jboss.logging.Logger;

/**
 * Reads the folder of the ministry's mailbox. A message is moved only after what became of it is committed; one that was
 * processed but not moved is recognised the next time and moved then.
 */
@ApplicationScoped
@AsJob
class ReadMailbox {

    private static final Logger LOG = Logger.getLogger(ReadMailbox.class);
    private static final int BATCH = 50;
    private static final int MOST_WAITING = 10_000;
    private static final String JOB = "mail";

    private final Mailbox.Connect connect;
    private final MailTurn turn;
    private final Mails mails;
    private final ReceiveMail receiveMail;
    private final MailConfig config;
    private final TryItems items;
    private final MeterRegistry metrics;

    /** Messages that lie in the folder until their mail is settled, so that they need not be fetched again. */
    private final Map<String, UUID> waiting = new ConcurrentHashMap<>();

    ReadMailbox(
            Mailbox.Connect connect,
            MailTurn turn,
            Mails mails,
            ReceiveMail receiveMail,
            MailConfig config,
            TryItems items,
            MeterRegistry metrics) {
        this.connect = connect;
        this.turn = turn;
        this.mails = mails;
        this.receiveMail = receiveMail;
        this.config = config;
        this.items = items;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "${viis.registration.mail.interval:PT30S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        read(Moment.now());
    }

    /** One at a time: the turn is the replica's, whichever of its threads asks. */
    synchronized void read(Instant now) {
        if (config.host().isEmpty() || !turn.take(config.folder(), Moment.now())) {
            return;
        }
        if (waiting.size() > MOST_WAITING) {
            // By now it holds mails of other mailboxes and replicas as well; those that still wait are fetched again.
            waiting.clear();
        }
        try (var mailbox = connect.open()) {
            var taken = 0;
            for (var message : mailbox.all(config.folder())) {
                if (taken == BATCH) {
                    break;
                }
                taken += takeIn(mailbox, message, now) ? 1 : 0;
            }
            passOnQuestions(mailbox, now);
        } catch (MessagingException | IOException | RuntimeException e) {
            // Its message may quote an address or a name.
            LOG.warnf("The mailbox could not be read: %s", e.getClass().getName());
            LOG.debug("Why", e);
            metrics.counter("viis.mail.failures").increment();
        } finally {
            turn.give(config.folder());
        }
    }

    /**
     * What is wrong with one message does not keep the next ones waiting (A22): it rests, and after some tries lies in the
     * folder of broken ones.
     *
     * @return whether something was fetched: what rests, or waits for a verdict, takes no other's place
     * @throws MessagingException if the connection is lost, which is no message's fault
     */
    private boolean takeIn(Mailbox mailbox, Message message, Instant now) throws MessagingException {
        turn.take(config.folder(), Moment.now());
        var identity = "unknown";
        try {
            identity = mailbox.identity(message);
            if (items.rests(JOB, identity, now)) {
                return false;
            }
            var isKnown = waiting.containsKey(identity);
            if (message.getSize() > config.largest()) {
                putAside(mailbox, message);
            } else {
                moveOn(mailbox, message, identity);
            }
            items.done(JOB, identity);
            return !isKnown;
        } catch (MessageRemovedException e) {
            // Somebody else who reads the folder removed it.
            return false;
        } catch (MessagingException | IOException | RuntimeException | Error e) {
            metrics.counter("viis.mail.failures").increment();
            if (!mailbox.isConnected()) {
                // Perhaps over this message, every time: the others come first in the next runs.
                var lost = new SocketException("The connection is lost");
                items.failed(JOB, identity, now, lost);
                throw new MessagingException(lost.getMessage(), lost);
            }
            if (items.failed(JOB, identity, now, e) >= TryItems.FAILING) {
                putAsideIfItCan(mailbox, message, identity, now);
            }
            return true;
        }
    }

    /** To where it belongs now, if it is not being worked on any more. */
    private void moveOn(Mailbox mailbox, Message message, String identity) throws MessagingException, IOException {
        var id = waiting.get(identity);
        if (id == null) {
            var raw = Mailbox.raw(message, config.largest());
            if (raw.length > config.largest()) {
                // The server said less.
                putAside(mailbox, message);
                return;
            }
            var now = Moment.now();
            id = receiveMail
                    .receive(raw, Mail.Origin.IMAP, Mailbox.receivedAt(message, now), now)
                    .id();
        }
        var received = id;
        var state = QuarkusTransaction.requiringNew().call(() -> mails.get(received).state);
        if (state == Mail.State.RECEIVED) {
            waiting.put(identity, id);
            return;
        }
        mailbox.move(message, state == Mail.State.QUESTION ? config.questions() : config.done());
        waiting.remove(identity);
    }

    private void putAside(Mailbox mailbox, Message message) throws MessagingException {
        mailbox.move(message, config.broken());
        metrics.counter("viis.mail.broken").increment();
        LOG.warn("A message that cannot be taken in lies in the folder of broken ones");
    }

    private void putAsideIfItCan(Mailbox mailbox, Message message, String identity, Instant now) {
        try {
            putAside(mailbox, message);
            items.done(JOB, identity);
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("It stays, and rests", e);
        }
    }

    private void passOnQuestions(Mailbox mailbox, Instant now) throws MessagingException {
        for (var id : QuarkusTransaction.requiringNew().call(() -> mails.toQuestions(now, BATCH))) {
            try {
                mailbox.append(QuarkusTransaction.requiringNew().call(() -> mails.raw(id)), config.questions());
                QuarkusTransaction.requiringNew().run(() -> mails.locked(id).passedOn());
            } catch (MessagingException | RuntimeException e) {
                if (PassingFault.is(e)) {
                    throw e;
                }
                if (!mailbox.isConnected()) {
                    // Perhaps over this one, every time: the others come first in the next run.
                    QuarkusTransaction.requiringNew().run(() -> mails.locked(id).putBehind(now));
                    throw e;
                }
                LOG.warnf("Mail %s could not be passed on: %s", id, e.getClass().getName());
                LOG.debug("Why", e);
                metrics.counter("viis.mail.failures").increment();
                QuarkusTransaction.requiringNew().run(() -> mails.locked(id).notPassedOn(now));
            }
        }
    }
}
