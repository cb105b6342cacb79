package lv.viis.registration.letters.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.signature.IssuedDocument;
import lv.viis.registration.signing.signature.SignatureBox;
import lv.viis.registration.texts.lettertext.LetterKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;

/** A letter that was issued for signing; its bytes never change, a new version is a letter of its own. */
@Entity
@DynamicUpdate
public class Letter {

    /** Where a letter stands; a refused signature leaves it issued. */
    @Schema(name = "LetterState")
    public enum State {
        ISSUED,
        ACCEPTED,
        PAPER_RECEIVED,
        PAPER_CONFIRMED,
        SUPERSEDED,
        EXPIRED
    }

    private static final Set<State> PROVED = EnumSet.of(State.ACCEPTED, State.PAPER_CONFIRMED);
    private static final Set<State> OVER = EnumSet.of(State.SUPERSEDED, State.EXPIRED);

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    LetterKind kind;

    int version;
    String textVersion;
    String code;

    @Enumerated(EnumType.STRING)
    State state;

    UUID employerId;

    /** The one person that it is about, null if it names several. */
    UUID personId;

    UUID signerId;
    UUID documentId;
    byte[] sha256;
    float[] signatureBox;
    Instant issuedAt;
    Instant expiresAt;

    protected Letter() {}

    /** @param id made before the letter is written, as the letter names it */
    Letter(UUID id, LetterKind kind, int version, String code, Parties parties) {
        this.id = id;
        this.kind = kind;
        this.version = version;
        this.code = code;
        this.state = State.ISSUED;
        this.employerId = parties.employerId();
        this.personId = parties.personId();
        this.signerId = parties.signerId();
    }

    void issue(Documents.Kept document, String wording, SignatureBox box, Instant now, Instant until) {
        this.documentId = document.id();
        this.sha256 = document.sha256();
        this.textVersion = wording;
        this.signatureBox = SignatureBox.edges(box);
        this.issuedAt = now;
        this.expiresAt = until;
    }

    /**
     * Evidence that came in time counts, however long it lay before somebody looked at it.
     *
     * @param receivedAt when the evidence came
     * @throws LetterSuperseded and others if it came too late for this letter
     */
    void requireSignable(Instant receivedAt) {
        switch (state) {
            case SUPERSEDED -> throw new LetterSuperseded(id);
            case ACCEPTED, PAPER_CONFIRMED -> throw new LetterAlreadyAccepted(id);
            case ISSUED, EXPIRED -> {
                if (!receivedAt.isBefore(expiresAt)) {
                    throw new LetterExpired(id);
                }
            }
            case PAPER_RECEIVED -> {
                // Until a clerk has looked at the original, a file may take its place.
            }
        }
    }

    /** By a signed file, which also settles what a paper original was still to be confirmed for. */
    void accept(Instant receivedAt) {
        requireSignable(receivedAt);
        state = State.ACCEPTED;
    }

    /** The signed original came and was recorded by one clerk (D4). */
    public void receivePaper(Instant receivedAt) {
        requireSignable(receivedAt);
        if (state == State.PAPER_RECEIVED) {
            throw new PaperAlreadyReceived(id);
        }
        state = State.PAPER_RECEIVED;
    }

    /** A second clerk found the original as recorded. */
    public void confirmPaper() {
        requirePaper();
        state = State.PAPER_CONFIRMED;
    }

    /** A second clerk found it wanting: it can be signed, or come on paper, anew. */
    public void rejectPaper() {
        requirePaper();
        state = State.ISSUED;
    }

    private void requirePaper() {
        if (state != State.PAPER_RECEIVED) {
            throw new IllegalStateException("no paper original of letter " + id + " waits");
        }
    }

    /** A newer version takes its place, unless it is proved already: then it stays as it is, for what it was. */
    public void supersede() {
        if (!isProved() && !OVER.contains(state)) {
            state = State.SUPERSEDED;
        }
    }

    /** Nobody signed it in time. */
    void expire() {
        if (!isProved() && !OVER.contains(state)) {
            state = State.EXPIRED;
        }
    }

    public boolean isExpired(Instant now) {
        return state == State.EXPIRED || state == State.ISSUED && !now.isBefore(expiresAt);
    }

    /** Whether evidence of it was accepted, signed or on paper. */
    public boolean isProved() {
        return PROVED.contains(state);
    }

    /** Whether it can still be signed, or is. */
    boolean isUsable(Instant now) {
        return !OVER.contains(state) && !isExpired(now);
    }

    IssuedDocument issued(byte[] content) {
        return new IssuedDocument(content, SignatureBox.of(signatureBox));
    }

    public UUID id() {
        return id;
    }

    public LetterKind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public UUID employerId() {
        return employerId;
    }

    /** Whose signature it needs. */
    public UUID signerId() {
        return signerId;
    }

    public String code() {
        return code;
    }

    /** SHA-256 of the PDF as issued, 32 bytes. */
    public byte[] sha256() {
        return sha256;
    }
}
