package lv.viis.demotrust;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.time.Duration;
import java.time.Instant;

/**
 * How a demo signature is made. {@link #complete()} is what a careful tool makes today; the {@code with…} methods
 * make what a verifier has to refuse.
 *
 * @param level B: signature only, T: with a time stamp, LT: with revocation data too
 * @param digest of the references and of the signature value
 * @param at when it is signed, stamped and asked at OCSP; null: now
 * @param revocationDataAge how much older than the signature the OCSP answer is
 * @param timeStampedBy whose time stamp; null: that of the signer's own authority
 */
public record SignatureOptions(
        Level level, DigestAlgorithm digest, Instant at, Duration revocationDataAge, DemoTrust timeStampedBy) {

    /** Baseline levels of ETSI EN 319 132-1. */
    public enum Level {
        B,
        T,
        LT
    }

    public static SignatureOptions complete() {
        return new SignatureOptions(Level.LT, DigestAlgorithm.SHA256, null, Duration.ZERO, null);
    }

    public SignatureOptions withLevel(Level value) {
        return new SignatureOptions(value, digest, at, revocationDataAge, timeStampedBy);
    }

    /** SHA-1, as in eDoc files of before 2012. */
    public SignatureOptions withWeakDigest() {
        return new SignatureOptions(level, DigestAlgorithm.SHA1, at, revocationDataAge, timeStampedBy);
    }

    public SignatureOptions signedAt(Instant value) {
        return new SignatureOptions(level, digest, value, revocationDataAge, timeStampedBy);
    }

    public SignatureOptions withRevocationDataOlderBy(Duration value) {
        return new SignatureOptions(level, digest, at, value, timeStampedBy);
    }

    public SignatureOptions timeStampedBy(DemoTrust other) {
        return new SignatureOptions(level, digest, at, revocationDataAge, other);
    }
}
