package lv.viis.registration.letters.letter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.applying.accessapplication.ApplicationStep.What;
import lv.viis.registration.applying.attachment.Attachments;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.signature.IssuedDocument;
import lv.viis.registration.signing.signature.SignatureCheck;
import lv.viis.registration.signing.signature.SignedFile;

/**
 * Takes a signed file in for a letter: whole and qualified by the signature check, by the right person by
 * {@link FindSigner}; then it is kept as evidence (D3, D4, D5). Whoever brings it: the signature tells whose it is.
 */
@ApplicationScoped
public class AcceptSignature {

    /** A letter that is to be signed, with all that may be in one file with it. */
    private record Signable(Letter letter, List<IssuedDocument> together) {}

    private final Letters letters;
    private final SignatureCheck signatureCheck;
    private final FindSigner findSigner;
    private final ProveLetter proveLetter;
    private final Documents documents;
    private final KeepEvidence keepEvidence;
    private final Attachments attachments;
    private final PendingSignatures pendingSignatures;

    AcceptSignature(
            Letters letters,
            SignatureCheck signatureCheck,
            FindSigner findSigner,
            ProveLetter proveLetter,
            Documents documents,
            KeepEvidence keepEvidence,
            Attachments attachments,
            PendingSignatures pendingSignatures) {
        this.letters = letters;
        this.signatureCheck = signatureCheck;
        this.findSigner = findSigner;
        this.proveLetter = proveLetter;
        this.documents = documents;
        this.keepEvidence = keepEvidence;
        this.attachments = attachments;
        this.pendingSignatures = pendingSignatures;
    }

    /**
     * The same file may come again for its letter; any other one comes too late.
     *
     * @param receivedAt when the file came, which is what the letter's days count for
     * @param now when it is judged
     */
    public Letter accept(UUID letterId, byte[] file, Instant receivedAt, Instant now) {
        var signable = QuarkusTransaction.requiringNew().call(() -> signable(letterId, file, receivedAt));
        if (signable.letter().isProved()) {
            return signable.letter();
        }
        // Outside a transaction: judging takes its time, and may wait for the trusted lists.
        var signed = signatureCheck.check(file, signable.together(), now);
        signed.requireDocument(signable.letter().sha256);
        return QuarkusTransaction.requiringNew().call(() -> keep(letterId, file, signed, receivedAt, now));
    }

    private Signable signable(UUID letterId, byte[] file, Instant receivedAt) {
        var letter = letters.findByIdOptional(letterId).orElseThrow(() -> new NotFound("letter"));
        if (isAcceptedBy(letter, file)) {
            return new Signable(letter, List.of());
        }
        letter.requireSignable(receivedAt);
        proveLetter.requireAwaited(letterId);
        return new Signable(
                letter,
                Stream.concat(
                                Stream.of(letter.issued(documents.open(letter.documentId))),
                                besides(letterId).map(IssuedDocument::beside))
                        .toList());
    }

    /** Head and employee may sign both letters in one file, and what was registered with the application. */
    private Stream<byte[]> besides(UUID letterId) {
        return Stream.concat(
                letters.besides(letterId).stream(),
                letters.applicationsOf(letterId).stream().flatMap(id -> attachments.digestsOf(id).stream()));
    }

    private Letter keep(UUID letterId, byte[] file, SignedFile signed, Instant receivedAt, Instant now) {
        // Another upload, or a withdrawal, may have come first while this one was being judged: one after the other.
        var awaiting = proveLetter.lockApplications(letterId);
        var letter = letters.lockedAnew(letterId).orElseThrow(() -> new NotFound("letter"));
        if (isAcceptedBy(letter, file)) {
            return letter;
        }
        proveLetter.requireAwaited(letterId);
        letter.accept(receivedAt);
        var signer = findSigner.find(letter, signed.signers());
        keepEvidence.keep(letter, file, signed, signer, now);
        pendingSignatures.drop(letter.id);
        proveLetter.noted(letter, awaiting, What.LETTER_SIGNED, letter.signerId, now);
        return letter;
    }

    private boolean isAcceptedBy(Letter letter, byte[] file) {
        return letter.state == Letter.State.ACCEPTED
                && letters.evidence(letter.id)
                        .filter(known -> MessageDigest.isEqual(known.containerSha256, Documents.sha256(file)))
                        .isPresent();
    }
}
