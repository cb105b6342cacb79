package lv.viis.registration.letter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import lv.viis.registration.accessapplication.AccessApplications;
import lv.viis.registration.document.Documents;
import lv.viis.registration.signature.SignatureCheck;
import lv.viis.registration.signature.SignedLetter;
import lv.viis.registration.signature.Signer;

/**
 * Takes a signed container in for a letter: whole and qualified by the signature check, by the right person by
 * {@link FindSigner}; then it is kept as evidence (D3, D4, D5).
 */
@ApplicationScoped
class AcceptSignature {

    private static final String CONTAINER_TYPE = "application/vnd.etsi.asic-e+zip";

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
        var letter = QuarkusTransaction.requiringNew().call(() -> signable(letterId, container, now));
        if (letter.state == Letter.State.ACCEPTED) {
            return letter;
        }
        // Outside a transaction: judging takes its time, and may wait for the trusted lists.
        var signed = signatureCheck.check(container, letter.sha256, now);
        return QuarkusTransaction.requiringNew().call(() -> keep(letter, container, signed, now));
    }

    private Letter signable(UUID letterId, byte[] container, Instant now) {
        var letter = letters.readable(letterId);
        if (!isAcceptedBy(letter, container)) {
            letter.requireSignable(now);
            applications.readable(letter.applicationId).requireAwaitingSignatures();
        }
        return letter;
    }

    private Letter keep(Letter checked, byte[] container, SignedLetter signed, Instant now) {
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

    private Evidence evidence(Letter letter, byte[] container, SignedLetter signed, Signer signer, Instant now) {
        var evidence = new Evidence(
                letter.id,
                letter.signerId,
                signer.signedAt(),
                signer.level(),
                HexFormat.of().parseHex(signer.signatureValueSha256()),
                now);
        var kept = documents.keep(container, CONTAINER_TYPE, now);
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
