package lv.viis.demotrust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A service of a trusted list: whose certificates, or time stamps, count as qualified.
 *
 * @param purposes for a CA: ForeSignatures, ForeSeals; empty for time stamping
 * @param grantedSince start of the status; a certificate issued before it is not qualified
 */
public record TrustService(
        Type type, String name, X509Certificate certificate, List<String> purposes, Instant grantedSince) {

    /** Service types of ETSI TS 119 612. */
    public enum Type {
        QUALIFIED_CERTIFICATES("CA/QC"),
        QUALIFIED_TIME_STAMPS("TSA/QTST"),
        OTHER_TIME_STAMPS("TSA"),
        REVOCATION_ANSWERS("Certstatus/OCSP");

        private final String path;

        Type(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    /** From when on the statuses of eIDAS hold; before it a service was under supervision, which a list tells too. */
    public static final Instant EIDAS = Instant.parse("2016-07-01T00:00:00Z");

    /** An older service was under supervision before, from its certificate's first day on. */
    boolean isOlderThanEidas() {
        return grantedSince.equals(EIDAS)
                && certificate.getNotBefore().toInstant().isBefore(EIDAS);
    }

    /** A CA whose qualified certificates for signatures and for seals count. */
    public static TrustService certificates(X509Certificate ca, Instant grantedSince) {
        return new TrustService(
                Type.QUALIFIED_CERTIFICATES,
                ca.getSubjectX500Principal().getName(),
                ca,
                List.of("ForeSignatures", "ForeSeals"),
                grantedSince);
    }

    /** A time stamping unit, or the CA of such units. */
    public static TrustService timeStamps(X509Certificate unitOrCa, Instant grantedSince) {
        return new TrustService(
                Type.QUALIFIED_TIME_STAMPS,
                unitOrCa.getSubjectX500Principal().getName(),
                unitOrCa,
                List.of(),
                grantedSince);
    }

    /** Who answers about revocation with a certificate of its own. */
    public static TrustService revocationAnswers(X509Certificate responder, Instant grantedSince) {
        return new TrustService(
                Type.REVOCATION_ANSWERS,
                responder.getSubjectX500Principal().getName(),
                responder,
                List.of(),
                grantedSince);
    }
}
