package lv.viis.registry.headship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.row.Ids;
import lv.viis.registry.act.Basis;

/** What a registrar entered on a head of a state body or a municipality, and a second registrar decides on. */
@Entity
class HeadshipProposal {

    /** What it would do. */
    enum Kind {
        BEGIN,
        END,
        IDENTIFICATION
    }

    /** Where it stands. */
    enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    @Id
    UUID id;

    UUID organisationId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    /** Of the headship that is, or that a confirmation begins. */
    UUID headshipId;

    /** The headship that ends on the day before, null if none. */
    UUID replacesHeadshipId;

    UUID personId;
    String givenName;
    String surname;
    byte[] sealedCode;
    boolean acting;
    LocalDate fromDay;
    LocalDate lastDay;
    String actNumber;
    LocalDate actDate;
    UUID proposedBy;
    UUID proposedFor;
    Instant proposedAt;

    @Enumerated(EnumType.STRING)
    State state;

    UUID decidedBy;
    UUID decidedFor;
    Instant decidedAt;

    @Enumerated(EnumType.STRING)
    RejectionReason rejectionReason;

    @Version
    long version;

    protected HeadshipProposal() {}

    private HeadshipProposal(UUID organisationId, Kind kind, Registrar first, Instant now) {
        this.id = Ids.next();
        this.organisationId = organisationId;
        this.kind = kind;
        this.proposedBy = first.personId();
        this.proposedFor = first.principalId();
        this.proposedAt = now;
        this.state = State.PROPOSED;
    }

    static HeadshipProposal toBegin(
            UUID organisationId, NewHead head, Holder holder, UUID replaces, Registrar first, Instant now) {
        var proposal = new HeadshipProposal(organisationId, Kind.BEGIN, first, now);
        proposal.headshipId = holder.headshipId();
        proposal.replacesHeadshipId = replaces;
        proposal.personId = holder.personId();
        proposal.sealedCode = holder.sealedCode();
        proposal.givenName = head.givenName();
        proposal.surname = head.surname();
        proposal.acting = head.acting();
        proposal.fromDay = head.from();
        proposal.rest(head.basis());
        return proposal;
    }

    static HeadshipProposal toEnd(Headship headship, LocalDate lastDay, Basis basis, Registrar first, Instant now) {
        var proposal = new HeadshipProposal(headship.organisationId, Kind.END, first, now);
        proposal.describe(headship);
        proposal.personId = headship.personId;
        proposal.lastDay = lastDay;
        proposal.rest(basis);
        return proposal;
    }

    static HeadshipProposal toIdentify(Headship headship, Holder holder, Basis basis, Registrar first, Instant now) {
        var proposal = new HeadshipProposal(headship.organisationId, Kind.IDENTIFICATION, first, now);
        proposal.describe(headship);
        proposal.personId = holder.personId();
        proposal.sealedCode = holder.sealedCode();
        proposal.rest(basis);
        return proposal;
    }

    /** @param registrar all ids under which the one who wants to decide could have proposed, or be the head */
    void requireSecond(Set<UUID> registrar) {
        if (registrar.contains(proposedBy) || registrar.contains(proposedFor)) {
            throw new SecondRegistrarIsTheFirst();
        }
        if (personId != null && registrar.contains(personId)) {
            throw new RegistrarIsTheHead();
        }
    }

    /** Whether the same registrar decided the same before: a double click. */
    boolean wasDecidedSo(State decision, RejectionReason reason, Registrar second) {
        return state == decision
                && rejectionReason == reason
                && second.personId().equals(decidedBy);
    }

    void confirm(Registrar second, Instant now) {
        decide(State.CONFIRMED, second, now);
    }

    void reject(RejectionReason reason, Registrar second, Instant now) {
        rejectionReason = reason;
        decide(State.REJECTED, second, now);
    }

    void requireWaiting() {
        if (state != State.PROPOSED) {
            throw new ProposalIsDecided(id);
        }
    }

    /** Whether an import that names this head says nothing new. */
    boolean isBeginOf(UUID person, NewHead head) {
        return kind == Kind.BEGIN
                && fromDay.equals(head.from())
                && acting == head.acting()
                && (person != null
                        ? person.equals(personId)
                        : givenName.equals(head.givenName()) && surname.equals(head.surname()));
    }

    NewHead head() {
        return new NewHead(null, givenName, surname, acting, fromDay, actNumber, actDate);
    }

    Holder holder() {
        return new Holder(headshipId, personId, sealedCode);
    }

    Basis basis() {
        return new Basis(actNumber, actDate);
    }

    private void decide(State decision, Registrar second, Instant now) {
        requireWaiting();
        state = decision;
        decidedBy = second.personId();
        decidedFor = second.principalId();
        decidedAt = now;
        // A confirmed one stands with the headship, a rejected one has no business here any more.
        sealedCode = null;
    }

    private void describe(Headship headship) {
        headshipId = headship.id;
        givenName = headship.givenName;
        surname = headship.surname;
        acting = headship.acting;
        fromDay = headship.fromDay;
    }

    private void rest(Basis basis) {
        actNumber = basis.number();
        actDate = basis.date();
    }
}
