package lv.viis.registration.letters.letter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.signature.SignatureIndeterminate;

/** Takes a signed file from who brings it: accepted, refused, or kept to be tried again where it may pass later (D5). */
@ApplicationScoped
class HandInSignature {

    /** Either is null: the letter, now proved, or the file that waits. */
    record HandedIn(Letter accepted, PendingSignature waiting) {}

    private final AcceptSignature acceptSignature;
    private final PendingSignatures pendingSignatures;

    HandInSignature(AcceptSignature acceptSignature, PendingSignatures pendingSignatures) {
        this.acceptSignature = acceptSignature;
        this.pendingSignatures = pendingSignatures;
    }

    HandedIn handIn(UUID letterId, byte[] file, Instant now) {
        var waiting = QuarkusTransaction.requiringNew()
                .call(() -> pendingSignatures.findByIdOptional(letterId).filter(known -> isWaitingWith(known, file)));
        if (waiting.isPresent()) {
            return new HandedIn(null, waiting.get());
        }
        try {
            return new HandedIn(acceptSignature.accept(letterId, file, now, now), null);
        } catch (SignatureIndeterminate e) {
            if (!e.mayPassLater()) {
                throw e;
            }
            return new HandedIn(
                    null, QuarkusTransaction.requiringNew().call(() -> pendingSignatures.put(letterId, file, now)));
        }
    }

    private static boolean isWaitingWith(PendingSignature known, byte[] file) {
        return known.isWaiting() && Arrays.equals(known.sha256, Documents.sha256(file));
    }
}
