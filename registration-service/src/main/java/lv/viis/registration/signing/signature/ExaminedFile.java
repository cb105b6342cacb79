package lv.viis.registration.signing.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lv.viis.chassis.problem.Refusal;

/**
 * Who signed a file and how good that is, whoever made it.
 *
 * @param sha256 of the bytes received, lower-case hex
 * @param verdict TOTAL_PASSED if each signature is, TOTAL_FAILED if one is, else INDETERMINATE (ETSI EN 319 102-1)
 * @param documents what the file holds besides signatures
 */
public record ExaminedFile(
        SignedFile.Format format, String sha256, String verdict, List<Document> documents, List<Signature> signatures) {

    /**
     * A file in a container, or the PDF as the signature covers it.
     *
     * @param sha256 lower-case hex
     */
    public record Document(String name, String sha256) {}

    /**
     * One signature.
     *
     * @param signer null if the signer's certificate is not in the file
     * @param claimedAt when the signer says it was signed, null if not said; proves nothing
     * @param stampedAt by the time stamp that counts most, null without one
     * @param stampLevel of that time stamp, such as QTSA; null without one
     * @param format such as XAdES-BASELINE-LT
     * @param level by the trusted lists: QESIG, ADESIG_QC, QESEAL, …
     * @param indication TOTAL_PASSED, INDETERMINATE or TOTAL_FAILED
     * @param subIndication why, null for TOTAL_PASSED
     * @param counterSignature whether it signs another signature
     * @param documents those that it covers, as they are in the file
     * @param refusal why it would not count on a letter, empty if it would
     * @param valueSha256 lower-case hex; the same signature comes back with the same value
     */
    public record Signature(
            SignedBy signer,
            Instant claimedAt,
            Instant stampedAt,
            String stampLevel,
            String format,
            String level,
            String indication,
            String subIndication,
            boolean counterSignature,
            List<Document> documents,
            Optional<Refusal> refusal,
            String valueSha256) {}

    /**
     * What a certificate says of its holder.
     *
     * @param identity null if the certificate names none that can be compared
     * @param serialNumber as it is written in the subject, null if there is none
     * @param country of the subject, null if there is none
     * @param organisation null for most persons
     * @param name common name
     * @param issuer common name of who issued the certificate
     */
    public record SignedBy(
            boolean legalPerson,
            SignerIdentity identity,
            String serialNumber,
            String country,
            String givenName,
            String surname,
            String organisation,
            String name,
            String issuer) {

        @Override
        public String toString() {
            return "SignedBy[hidden]";
        }
    }
}
