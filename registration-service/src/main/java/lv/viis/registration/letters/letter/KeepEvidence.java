package lv.viis.registration.letters.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.archive.PreserveEvidence;
import lv.viis.registration.signing.signature.SignedFile;
import lv.viis.registration.signing.signature.Signer;

/** Keeps a signed file with the verdicts on it as evidence of its letter, and hands it on to be preserved. */
@ApplicationScoped
class KeepEvidence {

    private final Letters letters;
    private final Documents documents;
    private final PreserveEvidence preserveEvidence;

    KeepEvidence(Letters letters, Documents documents, PreserveEvidence preserveEvidence) {
        this.letters = letters;
        this.documents = documents;
        this.preserveEvidence = preserveEvidence;
    }

    void keep(Letter letter, byte[] file, SignedFile signed, Signer signer, Instant now) {
        var evidence = Evidence.signed(
                letter.id,
                letter.signerId,
                signer.signedAt(),
                signer.level(),
                HexFormat.of().parseHex(signer.signatureValueSha256()),
                now);
        var kept = documents.keep(file, signed.mediaType(), now);
        evidence.containerId = kept.id();
        evidence.containerSha256 = kept.sha256();
        evidence.simpleReportId =
                documents.keep(signed.simpleReport(), "application/xml", now).id();
        evidence.detailedReportId =
                documents.keep(signed.detailedReport(), "application/xml", now).id();
        letters.prove(evidence);
        preserveEvidence.preserve(evidence.id, evidence.containerId, evidence.signatureValueSha256, now);
    }
}
