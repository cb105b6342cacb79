package lv.viis.registration.signing.signaturecheck;

import java.time.Instant;
import java.util.List;
import lv.viis.chassis.language.Language;
import lv.viis.registration.signing.signature.ExaminedFile;
import lv.viis.registration.signing.signature.SignedFile;
import lv.viis.registration.signing.signature.SignerIdentity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a file and how good that is.
 *
 * @param format ASIC_E or PADES
 * @param sha256 of the file, lower-case hex
 * @param verdict TOTAL_PASSED if each signature is, TOTAL_FAILED if one is, else INDETERMINATE (ETSI EN 319 102-1)
 * @param judgedAsOf in UTC
 * @param documents what the file holds besides signatures
 */
record SignatureCheckView(
        SignedFile.Format format,
        String sha256,
        String verdict,
        Instant judgedAsOf,
        List<DocumentView> documents,
        List<SignatureView> signatures) {

    /** @param sha256 lower-case hex */
    record DocumentView(String name, String sha256) {}

    /**
     * One signature.
     *
     * @param signer null if the signer's certificate is not in the file
     * @param claimedAt what the signer says, in UTC; null if not said, and proves nothing
     * @param timeStampedAt by the time stamp that counts most, in UTC; null without one
     * @param timeStampLevel such as QTSA (qualified); null without a time stamp
     * @param format such as XAdES-BASELINE-LT
     * @param level by the trusted lists: QESIG, ADESIG_QC, QESEAL, …
     * @param indication TOTAL_PASSED, INDETERMINATE or TOTAL_FAILED
     * @param subIndication why, such as NO_CERTIFICATE_CHAIN_FOUND; null for TOTAL_PASSED
     * @param acceptedForLetter whether it would count on a letter, if the letter is what was signed
     * @param refusal why not; null if it would
     * @param documents those that it covers
     */
    @Schema(name = "CheckedSignatureView")
    record SignatureView(
            @Nullable SignerView signer,
            @Nullable Instant claimedAt,
            @Nullable Instant timeStampedAt,
            @Nullable String timeStampLevel,
            String format,
            String level,
            String indication,
            @Nullable String subIndication,
            boolean counterSignature,
            boolean acceptedForLetter,
            @Nullable RefusalView refusal,
            List<DocumentView> documents) {}

    /**
     * @param code as a letter with such a signature would be answered
     * @param title the kind of refusal, in the language that the caller reads
     * @param detail what is wrong with this signature, in the same language
     */
    record RefusalView(String code, String title, String detail) {}

    /**
     * What the certificate says of its holder.
     *
     * @param kind NATURAL_PERSON or LEGAL_PERSON
     * @param type PNO, PAS, IDC, TIN for persons, NTR, VAT for legal persons; null if the certificate does not say
     * @param country that gave the code; of the certificate's subject if the code names none
     * @param code {@code PNOLV-161175-19997}; as the certificate has it if it is of no known form, null without one
     */
    record SignerView(
            String kind,
            @Nullable String type,
            @Nullable String country,
            @Nullable String code,
            @Nullable String givenName,
            @Nullable String surname,
            @Nullable String organisation,
            @Nullable String name,
            String issuer) {

        @Override
        public String toString() {
            return "SignerView[hidden]";
        }
    }

    static SignatureCheckView of(ExaminedFile file, Instant asOf, Language language) {
        return new SignatureCheckView(
                file.format(),
                file.sha256(),
                file.verdict(),
                asOf,
                documents(file.documents()),
                file.signatures().stream()
                        .map(signature -> of(signature, language))
                        .toList());
    }

    private static SignatureView of(ExaminedFile.Signature signature, Language language) {
        return new SignatureView(
                signature.signer() == null ? null : of(signature.signer()),
                signature.claimedAt(),
                signature.stampedAt(),
                signature.stampLevel(),
                signature.format(),
                signature.level(),
                signature.indication(),
                signature.subIndication(),
                signature.counterSignature(),
                signature.refusal().isEmpty(),
                signature
                        .refusal()
                        .map(refusal ->
                                new RefusalView(refusal.code(), refusal.title(language), refusal.detail(language)))
                        .orElse(null),
                documents(signature.documents()));
    }

    private static SignerView of(ExaminedFile.SignedBy signer) {
        var identity = signer.identity();
        return new SignerView(
                signer.legalPerson() ? "LEGAL_PERSON" : "NATURAL_PERSON",
                identity == null ? null : identity.type(),
                identity == null ? signer.country() : identity.country(),
                identity == null ? signer.serialNumber() : written(identity),
                signer.givenName(),
                signer.surname(),
                signer.organisation(),
                signer.name(),
                signer.issuer());
    }

    /** A code of Latvia with its hyphen, whether or not the certificate has it. */
    private static String written(SignerIdentity identity) {
        var code = identity.code();
        var latvian = identity.equals(SignerIdentity.ofLatvianPerson(code));
        return identity.type() + identity.country() + "-"
                + (latvian ? code.substring(0, 6) + "-" + code.substring(6) : code);
    }

    private static List<DocumentView> documents(List<ExaminedFile.Document> documents) {
        return documents.stream()
                .map(one -> new DocumentView(one.name(), one.sha256()))
                .toList();
    }
}
