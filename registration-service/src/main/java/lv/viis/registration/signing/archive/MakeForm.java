package lv.viis.registration.signing.archive;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import lv.viis.registration.signing.foreignfile.ForeignFiles;
import lv.viis.registration.signing.signature.SignaturePolicy;

/** Makes the next archive form of a signed file, and is content only if that proves the signature for its whole life. */
final class MakeForm {

    /**
     * A form that is good.
     *
     * @param kept what it needs beside it
     * @param lists addresses of the trusted lists on which it rests
     */
    record Made(SignedForm form, Stamp stamp, Instant renewBefore, KeptRevocation kept, Set<String> lists) {}

    private final ValidationPolicy policy = SignaturePolicy.forArchive();
    private final Duration margin;
    private final ForeignFiles files;

    MakeForm(Duration margin, ForeignFiles files) {
        this.margin = margin;
        this.files = files;
    }

    /**
     * @param newest the newest form, or the file as received
     * @param trust makes a verifier that trusts whom it should, with a network or without
     * @throws lv.viis.registration.signing.foreignfile.FileTooCostly if it takes too much, at one of its steps
     * @throws lv.viis.registration.signing.foreignfile.TooManyFiles if it cannot be made now
     * @throws NotProven if the outcome does not prove it now, or will not until its renewal
     */
    Made make(
            SignedForm newest,
            byte[] signatureValueSha256,
            KeptRevocation kept,
            Supplier<CertificateVerifier> trust,
            TSPSource stamps,
            Instant now)
            throws NotProven {
        var trusting = kept.behind(trust.get());
        var form = files.read(() -> newest.stamped(trusting, stamps));
        var verdict = require(form, signatureValueSha256, kept.behind(trust.get()), now);
        var stamp = verdict.newestStamp(policy);
        var renewBefore = stamp.renewBefore(margin, now);
        var keptNow = kept.with(verdict.fetchedAnswers(), verdict.fetchedRevocationLists());
        require(form, signatureValueSha256, keptNow.insteadOf(trust.get()), renewBefore);
        return new Made(form, stamp, renewBefore, keptNow, verdict.lists());
    }

    private Verdict require(SignedForm form, byte[] signatureValueSha256, CertificateVerifier verifier, Instant at)
            throws NotProven {
        var verdict = verdict(form, signatureValueSha256, verifier, at);
        if (!verdict.proves()) {
            throw new NotProven(verdict.text(), at);
        }
        return verdict;
    }

    /** What a form proves at a time, by whoever the verifier trusts. */
    Verdict verdict(SignedForm form, byte[] signatureValueSha256, CertificateVerifier verifier, Instant at) {
        return new Verdict(files.read(() -> form.reports(verifier, policy, at)), signatureValueSha256);
    }
}
