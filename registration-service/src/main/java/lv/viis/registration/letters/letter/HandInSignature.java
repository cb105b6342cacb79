package lv.viis.registration.letters.letter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.signature.SignatureIndeterminate;

/** Takes a signed file from who brings it: accepted, refused, or kept to be tried again where it may pass later (D5). */
@ApplicationScoped
class HandInSignature {

    /**
     * Either is null: the letter, now proved, or the file that waits.
     *
     * @param applicationIds that rest on the letter
     */
    record HandedIn(Letter accepted, List<UUID> applicationIds, PendingSignature waiting) {}

    private final ReachableLetters reachable;
    private final Letters letters;
    private final AcceptSignature acceptSignature;
    private final PendingSignatures pendingSignatures;

    HandInSignature(
            ReachableLetters reachable,
            Letters letters,
            AcceptSignature acceptSignature,
            PendingSignatures pendingSignatures) {
        this.reachable = reachable;
        this.letters = letters;
        this.acceptSignature = acceptSignature;
        this.pendingSignatures = pendingSignatures;
    }

    HandedIn handIn(UUID letterId, byte[] file, Reach reach) {
        var now = reach.at();
        var waiting = QuarkusTransaction.requiringNew().call(() -> {
            reachable.signable(letterId, reach);
            return pendingSignatures.findByIdOptional(letterId).filter(known -> isWaitingWith(known, file));
        });
        if (waiting.isPresent()) {
            return waits(waiting.get());
        }
        try {
            return accepted(acceptSignature.accept(letterId, file, now, now));
        } catch (SignatureIndeterminate e) {
            if (!e.mayPassLater()) {
                throw e;
            }
            return waits(QuarkusTransaction.requiringNew().call(() -> pendingSignatures.put(letterId, file, now)));
        }
    }

    private HandedIn accepted(Letter letter) {
        return new HandedIn(
                letter, QuarkusTransaction.requiringNew().call(() -> letters.applicationsOf(letter.id)), null);
    }

    private static HandedIn waits(PendingSignature pending) {
        return new HandedIn(null, List.of(), pending);
    }

    private static boolean isWaitingWith(PendingSignature known, byte[] file) {
        return known.isWaiting() && Arrays.equals(known.sha256, Documents.sha256(file));
    }
}
