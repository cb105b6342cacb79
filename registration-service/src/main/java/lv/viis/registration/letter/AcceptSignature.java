package lv.viis.registration.letter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.accessapplication.AccessApplications;
import lv.viis.registration.document.Documents;
import lv.viis.registration.signature.IssuedDocument;
import lv.viis.registration.signature.SignatureBox;
import lv.viis.registration.signature.SignatureCheck;
import lv.viis.registration.signature.SignedFile;
import lv.viis.registration.signature.Signer;

/**
 * Takes a signed container in for a letter: whole and qualified by the signature check, by the right person by
 * {@link FindSigner}; then it is kept as evidence (D3, D4, D5).
 */
@ApplicationScoped
class AcceptSignature {

    /** A letter that is to be signed, with all that may be in one file with it. */
    private record Signable(Letter letter, List<IssuedDocument> together) {}

    private final EntityManager database;
    private final AccessApplications applications;
    private final Letters letters;
    private final SignatureCheck signatureCheck;
    private final FindSigner findSigner;
    private final Documents documents;

    AcceptSignature(
            EntityManager database,
            AccessApplications applications,
            Letters letters,
            SignatureCheck signatureCheck,
            FindSigner findSigner,
            Documents documents) {
        this.database = database;
        this.applications = applications;
        this.letters = letters;
        this.signatureCheck = signatureCheck;
        this.findSigner = findSigner;
        this.documents = documents;
    }

    /** The same container may come again for its letter; any other one comes too late. */
    Letter accept(UUID letterId, byte[] container, Instant now) {
        var signable = QuarkusTransaction.requiringNew().call(() -> signable(letterId, container, now));
        var letter = signable.letter();
        if (letter.state == Letter.State.ACCEPTED) {
            return letter;
        }
        // Outside a transaction: judging takes its time, and may wait for the trusted lists.
        var signed = signatureCheck.check(container, signable.together(), now);
        signed.requireDocument(letter.sha256);
        return QuarkusTransaction.requiringNew().call(() -> keep(letter, container, signed, now));
    }

    private Signable signable(UUID letterId, byte[] container, Instant now) {
        var letter = letters.readable(letterId);
        if (isAcceptedBy(letter, container)) {
            return new Signable(letter, List.of());
        }
        letter.requireSignable(now);
        applications.readable(letter.applicationId).requireAwaitingSignatures();
        // Head and employee may sign both letters in one file.
        return new Signable(
                letter,
                letters.of(letter.applicationId).stream()
                        .filter(one -> one.state != Letter.State.SUPERSEDED)
                        .map(one -> new IssuedDocument(documents.open(one.documentId), box(one)))
                        .toList());
    }

    /** No letter has a printed place for a visible signature yet. */
    private static SignatureBox box(Letter letter) {
        return null;
    }

    private Letter keep(Letter checked, byte[] container, SignedFile signed, Instant now) {
        // Another upload, or a withdrawal, may have come first while this one was being judged: one after the other.
        var application = applications.readableToChange(checked.applicationId);
        var letter = letters.readable(checked.id);
        if (isAcceptedBy(letter, container)) {
            return letter;
        }
        application.requireAwaitingSignatures();
        letter.accept(now);
        var signer = findSigner.find(letter, application.employerId(), signed.signers());
        database.persist(evidence(letter, container, signed, signer, now));
        database.flush();
        return letter;
    }

    private Evidence evidence(Letter letter, byte[] container, SignedFile signed, Signer signer, Instant now) {
        var evidence = new Evidence(
                letter.id,
                letter.signerId,
                signer.signedAt(),
                signer.level(),
                HexFormat.of().parseHex(signer.signatureValueSha256()),
                now);
        var kept = documents.keep(container, signed.mediaType(), now);
        evidence.containerId = kept.id();
        evidence.containerSha256 = kept.sha256();
        evidence.simpleReportId =
                documents.keep(signed.simpleReport(), "application/xml", now).id();
        evidence.detailedReportId =
                documents.keep(signed.detailedReport(), "application/xml", now).id();
        return evidence;
    }

    private boolean isAcceptedBy(Letter letter, byte[] container) {
        return letter.state == Letter.State.ACCEPTED
                && letters.evidence(letter.id)
                        .filter(known -> MessageDigest.isEqual(known.containerSha256, Documents.sha256(container)))
                        .isPresent();
    }
}
