package lv.viis.registration.arriving.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import lv.viis.registration.letters.notification.AddressBucket;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail that came in: processed once, its raw bytes sealed until they are not needed any more. */
@Entity
class Mail {

    /** By which way it came. */
    enum Origin {
        IMAP,
        API
    }

    /** Where it stands. */
    @Schema(name = "MailState")
    enum State {
        /** Taken in; to be looked into, perhaps again. */
        RECEIVED,
        /** Its signed files found their letters, each accepted or refused. */
        MATCHED,
        /** Something in it is for registration, but a clerk has to say what. */
        TO_CLERK,
        /** Nothing in it is for registration: support-ticket-service has it. */
        QUESTION,
        /** A machine's mail that asks for nothing, such as a bounce. */
        AUTOMATIC,
        /** A clerk said for which letter it was. */
        ASSIGNED,
        /** A clerk found nothing to do. */
        DISMISSED
    }

    /** Why a clerk has it, or dismissed it. */
    enum Reason {
        /** A code or a signed file, but no letter for it. */
        LETTER_NOT_FOUND,
        /** A file with a letter's code but no signature: perhaps a copy of a paper original, which it is not (D4). */
        UNSIGNED_COPY,
        /** A letter's code and no file. */
        CODE_ONLY,
        /** Refused, and the sender is not known as somebody who may be told. */
        REFUSED,
        /** A signature that could not be judged in time (D5). */
        INDETERMINATE,
        /** Too broken or too large a structure to be read. */
        UNREADABLE,
        /** Encrypted or in a form that hides its files. */
        HIDDEN,
        /** A question that the mail server does not take into the questions' folder. */
        NOT_PASSED_ON,
        /** By a clerk: answered or entered another way. */
        SETTLED_OTHERWISE,
        /** By a clerk: a copy of what is here already. */
        DUPLICATE,
        /** By a clerk: advertising or worse. */
        SPAM,
        /** By a clerk: a question, for support-ticket-service. */
        QUESTION
    }

    private static final int MOST_REFUSALS = 8;

    @Id
    UUID id;

    byte[] identity;

    @Enumerated(EnumType.STRING)
    Origin origin;

    byte[] sealed;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    Reason reason;

    int attempts;
    Instant nextAttemptAt;
    Integer senderBucket;
    boolean answered;
    boolean toQuestions;
    UUID clerkId;

    /** When it came to the ministry's mail server, or was handed in: what is in it counts as of then. */
    Instant receivedAt;

    /** When it was taken in here, which may be later: from then on it is worked on. */
    Instant takenInAt;

    Instant settledAt;

    protected Mail() {}

    static String context(byte[] identity) {
        return "mail:" + HexFormat.of().formatHex(identity);
    }

    boolean isClaimed(int attempt) {
        return state == State.RECEIVED && attempts == attempt;
    }

    void cameFrom(String address) {
        senderBucket = AddressBucket.of(address);
    }

    void settle(State end, Reason why, Instant now) {
        state = end;
        reason = why;
        settledAt = end == State.TO_CLERK ? null : now;
        if (end == State.AUTOMATIC || end == State.QUESTION && origin == Origin.IMAP) {
            sealed = null;
        }
        toQuestions = false;
        if (end == State.QUESTION && origin == Origin.API) {
            toSupport(now);
        }
    }

    /**
     * Too much else is being read, which says nothing of the mail and is no failure of it.
     *
     * @param until when a clerk gets it if it has not had its turn
     */
    void awaitTurn(Instant now, Instant until) {
        if (now.isBefore(until)) {
            nextAttemptAt = now.plus(Duration.ofMinutes(1));
        } else {
            settle(State.TO_CLERK, Reason.INDETERMINATE, now);
        }
    }

    /** @throws MailAlreadySettled unless a clerk has to deal with it */
    void requireToClerk() {
        if (state != State.TO_CLERK) {
            throw new MailAlreadySettled();
        }
    }

    void assign(UUID clerk, Instant now) {
        requireToClerk();
        settle(State.ASSIGNED, null, now);
        clerkId = clerk;
    }

    /** A question goes on to support; anything else ends here. */
    void dismiss(UUID clerk, Reason why, Instant now) {
        requireToClerk();
        settle(State.DISMISSED, why, now);
        clerkId = clerk;
        if (why == Reason.QUESTION) {
            toSupport(now);
        }
    }

    private void toSupport(Instant now) {
        toQuestions = true;
        attempts = 0;
        nextAttemptAt = now;
    }

    /** It was refused, by a server that takes others: tried again for two hours, then a clerk gets it. */
    void notPassedOn(Instant now) {
        attempts++;
        if (attempts < MOST_REFUSALS) {
            nextAttemptAt = now.plus(Duration.ofMinutes(1L << attempts - 1));
        } else {
            clerkId = null;
            settle(State.TO_CLERK, Reason.NOT_PASSED_ON, now);
        }
    }

    /** Nobody knows whose fault it was that it was not passed on. */
    void putBehind(Instant now) {
        nextAttemptAt = now.plus(Duration.ofMinutes(1));
    }

    /** Support has it now. */
    void passedOn() {
        toQuestions = false;
        sealed = null;
    }
}
