package lv.viis.support.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.text.Text;
import lv.viis.support.knownorganisation.KnownOrganisation;
import org.hibernate.annotations.UuidGenerator;

/** A user's question to the ministry (pieteikums atbalstam), with a concrete example of what happened. */
@Entity
public class Ticket {

    /** NEW → TRIAGED → IN_PROGRESS ⇄ WAITING_REQUESTER → RESOLVED; from there back to IN_PROGRESS when reopened. */
    enum State {
        NEW,
        TRIAGED,
        IN_PROGRESS,
        WAITING_REQUESTER,
        RESOLVED
    }

    /** Where its events are told. */
    public static final String KAFKA_TOPIC = "viis.support.ticket";

    static final Duration REOPENABLE = Duration.ofDays(14);

    /** Shorter, and it is a phrase ("does not work") and no example (D26). */
    static final int SHORTEST_EXAMPLE = 20;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    String code;

    @ManyToOne(optional = false)
    KnownOrganisation organisation;

    UUID requesterId;

    @Enumerated(EnumType.STRING)
    Topic topic;

    String example;
    String expected;
    String actual;

    @Enumerated(EnumType.STRING)
    State state;

    Instant openedAt;

    /** The officer who took it, null if none did so before answering. */
    UUID triagedBy;

    Instant triagedAt;
    Instant resolvedAt;

    protected Ticket() {}

    /**
     * A new ticket.
     *
     * @throws ExampleMissing if the example is none, or too short to be one
     */
    static Ticket open(
            UUID requester, KnownOrganisation organisation, Topic topic, String code, Description said, Instant now) {
        if (said.example() == null || Text.content(said.example()) < SHORTEST_EXAMPLE) {
            throw new ExampleMissing();
        }
        var ticket = new Ticket();
        ticket.code = code;
        ticket.organisation = organisation;
        ticket.requesterId = requester;
        ticket.topic = topic;
        ticket.example = said.example();
        ticket.expected = said.expected();
        ticket.actual = said.actual();
        ticket.state = State.NEW;
        ticket.openedAt = now;
        return ticket;
    }

    /** A support officer has looked at it and takes it as a question to answer. */
    void triage(UUID officer, Instant now) {
        if (state != State.NEW) {
            throw new TicketAlreadyTriaged();
        }
        state = State.TRIAGED;
        triagedBy = officer;
        triagedAt = now;
    }

    /** A support officer has written, which is triage too if there was none: now the requester's word is awaited. */
    public void answeredBySupport() {
        requireOpen();
        state = State.WAITING_REQUESTER;
    }

    /** The requester has written: an answer that was awaited brings the ticket back to the officer. */
    public void answeredByRequester() {
        requireOpen();
        if (state == State.WAITING_REQUESTER) {
            state = State.IN_PROGRESS;
        }
    }

    public void resolve(Instant now) {
        requireOpen();
        if (state == State.NEW) {
            throw new TicketNotTriaged();
        }
        state = State.RESOLVED;
        resolvedAt = now;
    }

    /** The requester is not helped by the resolution, and says so in time. */
    public void reopen(Instant now) {
        if (state != State.RESOLVED) {
            throw new TicketNotResolved();
        }
        if (now.isAfter(resolvedAt.plus(REOPENABLE))) {
            throw new ReopenedTooLate();
        }
        state = State.IN_PROGRESS;
        resolvedAt = null;
    }

    /** Refuses unless things may still be said and attached. */
    public void requireOpen() {
        if (state == State.RESOLVED) {
            throw new TicketIsResolved();
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID organisationId() {
        return organisation.id();
    }

    public UUID requesterId() {
        return requesterId;
    }

    /**
     * What the requester says happened.
     *
     * @param example what was done, with which record and when
     * @param expected what should have come, null if not said
     * @param actual what came instead, null if not said
     */
    record Description(String example, String expected, String actual) {}
}
