package lv.viis.registration.letters.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A signed file that may pass later: tried again for a day, then refused; it is never accepted undecided (D5). */
@Entity
class PendingSignature {

    /** Where it stands; one that passes is the letter's evidence and no longer here. */
    enum State {
        WAITING,
        REFUSED
    }

    @Id
    UUID letterId;

    @Enumerated(EnumType.STRING)
    State state;

    /** Of the file, 32 bytes. */
    byte[] sha256;

    /** The file, null once it is refused. */
    byte[] sealed;

    Instant receivedAt;
    Instant retriedUntil;
    Instant nextAttemptAt;
    int attempts;

    /** The problem code of the refusal, null while it waits. */
    String refusal;

    protected PendingSignature() {}

    /** Whether the claim under which it was tried is still the newest; else another file or replica has come. */
    boolean isClaimed(int attempt, byte[] file) {
        return state == State.WAITING && attempts == attempt && java.util.Arrays.equals(sha256, file);
    }

    /** Could not be told yet. */
    void undecided(String code, Instant now, LetterConfig config) {
        var next = now.plus(config.retryInterval());
        if (next.isAfter(retriedUntil)) {
            refuse(code);
        } else {
            nextAttemptAt = next;
        }
    }

    void refuse(String code) {
        state = State.REFUSED;
        refusal = code;
        sealed = null;
        nextAttemptAt = null;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    static String context(UUID letterId) {
        return "pending_signature:" + letterId;
    }
}
