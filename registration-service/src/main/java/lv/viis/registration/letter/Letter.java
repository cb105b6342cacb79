package lv.viis.registration.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.UUID;
import lv.viis.registration.accessapplication.AccessApplication;
import lv.viis.registration.document.Documents;

/** A letter that was issued for signing; its bytes never change, a new version is a letter of its own. */
@Entity
public class Letter {

    /** Whose letter it is, and so who signs it. */
    public enum Kind {
        /** The head's application (iesniegums). */
        HEAD_APPLICATION,
        /** The employee's commitment letter (saistību raksts). */
        COMMITMENT
    }

    /** Where a letter stands; a refused signature leaves it issued. */
    public enum State {
        ISSUED,
        ACCEPTED,
        SUPERSEDED
    }

    @Id
    UUID id;

    UUID applicationId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    int version;
    String textVersion;
    String code;

    @Enumerated(EnumType.STRING)
    State state;

    UUID signerId;
    UUID documentId;
    byte[] sha256;
    Instant issuedAt;
    Instant expiresAt;

    protected Letter() {}

    /** @param id made before the letter is written, as the letter names it */
    Letter(UUID id, AccessApplication application, Kind kind, int version, String textVersion, String code) {
        this.id = id;
        this.applicationId = application.id();
        this.kind = kind;
        this.version = version;
        this.textVersion = textVersion;
        this.code = code;
        this.state = State.ISSUED;
        this.signerId = kind == Kind.COMMITMENT ? application.personId() : application.applicantId();
    }

    void issue(Documents.Kept document, Instant now, TemporalAmount validity) {
        this.documentId = document.id();
        this.sha256 = document.sha256();
        this.issuedAt = now;
        this.expiresAt = now.plus(validity);
    }

    /** @throws LetterSuperseded and others if a signed container comes too late for this letter */
    void requireSignable(Instant now) {
        switch (state) {
            case SUPERSEDED -> throw new LetterSuperseded(applicationId);
            case ACCEPTED -> throw new LetterAlreadyAccepted(id);
            case ISSUED -> {
                if (isExpired(now)) {
                    throw new LetterExpired(applicationId);
                }
            }
        }
    }

    void accept(Instant now) {
        requireSignable(now);
        state = State.ACCEPTED;
    }

    /** A letter that ran out makes room for a new version; one in force does not. */
    void supersede(Instant now) {
        if (!isExpired(now)) {
            throw new LettersAlreadyIssued(applicationId);
        }
        state = State.SUPERSEDED;
    }

    boolean isExpired(Instant now) {
        return state == State.ISSUED && !now.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** From 1, for this kind of letter of this application. */
    public int version() {
        return version;
    }

    public String textVersion() {
        return textVersion;
    }

    /** Printed on the letter, for finding it by. */
    public String code() {
        return code;
    }

    /** SHA-256 of the issued file, 32 bytes. */
    public byte[] sha256() {
        return sha256;
    }
}
