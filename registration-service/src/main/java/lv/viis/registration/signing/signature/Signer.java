package lv.viis.registration.signing.signature;

import java.time.Instant;

/**
 * One good signature and who made it.
 *
 * @param identity null only for a signature that is not counted
 * @param givenName as in the certificate, null for a seal
 * @param surname as in the certificate, null for a seal
 * @param signedAt when the signature proved to exist: the earliest qualified time stamp
 * @param level qualification, such as QESIG or QESEAL
 * @param signatureValueSha256 lower-case hex; the same signature comes back with the same value
 */
public record Signer(
        SignerIdentity identity,
        String givenName,
        String surname,
        Instant signedAt,
        String level,
        String signatureValueSha256) {

    @Override
    public String toString() {
        return "Signer[" + identity + ", " + level + ", " + signedAt + "]";
    }
}
