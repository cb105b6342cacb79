package lv.viis.registration.signing.signature;

import static eu.europa.esig.dss.enumerations.SubIndication.TRY_LATER;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.DigestMatcherType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import lv.viis.chassis.problem.Refusal;

/** One file that somebody made, on its way through the library: what is asked, and what is told of it. */
final class Examination {
    /** Lists of revoked certificates come weekly in some countries. */
    private static final Duration OLDEST_REVOCATION_DATA = Duration.ofDays(7);

    private static final ValidationPolicy ANYBODYS = SignaturePolicy.forAnybody();
    private static final ValidationPolicy LETTERS = SignaturePolicy.strict();

    private final SignedDocumentValidator validator;
    private final SignedFile.Format format;
    private final List<ExaminedFile.Document> documents;
    private final Optional<Refusal> gate;

    private Examination(
            SignedDocumentValidator validator,
            SignedFile.Format format,
            List<ExaminedFile.Document> documents,
            Optional<Refusal> gate) {
        this.validator = validator;
        this.format = format;
        this.documents = documents;
        this.gate = gate;
    }

    /** @param gate why it could not be a letter's container, empty if it could */
    static Examination ofContainer(
            SignedDocumentValidator validator, List<ExaminedFile.Document> documents, Optional<Refusal> gate) {
        return new Examination(validator, SignedFile.Format.ASIC_E, documents, gate);
    }

    static Examination ofPdf(SignedDocumentValidator validator) {
        return new Examination(validator, SignedFile.Format.PADES, List.of(), Optional.empty());
    }

    ExaminedFile of(byte[] file) {
        var type = format == SignedFile.Format.PADES ? FileType.PDF : FileType.ZIP;
        var reports = Validation.reports(validator, ANYBODYS, type);
        var found = reports.getDiagnosticData().getSignatures();
        if (found.isEmpty()) {
            throw new NotSigned(NotSigned.Where.FILE);
        }
        if (found.stream().allMatch(Examination::isWeak)) {
            throw SignatureTooWeak.ofDigest(found.get(0).getDigestAlgorithm().getName());
        }
        var facts = found.stream()
                .map(one -> new SignatureFacts(one, reports.getSimpleReport()))
                .toList();
        // What passes here may still be too little for a letter, which is asked only then.
        var passed = facts.stream().anyMatch(one -> one.indication() == Indication.TOTAL_PASSED);
        var strictly =
                passed ? Validation.reports(validator, LETTERS, type).getSimpleReport() : reports.getSimpleReport();
        var signatures = facts.stream()
                .map(one -> signature(one, new SignatureFacts(one.signature(), strictly)))
                .toList();
        return new ExaminedFile(
                format,
                Sha256.hex(file),
                verdict(facts),
                documents.isEmpty()
                        ? signatures.stream()
                                .flatMap(one -> one.documents().stream())
                                .distinct()
                                .toList()
                        : documents,
                signatures);
    }

    private ExaminedFile.Signature signature(SignatureFacts facts, SignatureFacts strictly) {
        var covered = covered(facts.signature());
        var stamp = facts.earliestStamp();
        return new ExaminedFile.Signature(
                facts.certificate().map(one -> signedBy(facts, one)).orElse(null),
                instant(facts.signature().getClaimedSigningTime()),
                stamp.map(one -> instant(one.getProductionTime())).orElse(null),
                stamp.map(one -> facts.qualification(one).name()).orElse(null),
                Optional.ofNullable(facts.signature().getSignatureFormat())
                        .map(level -> level.toString())
                        .orElse(null),
                Optional.ofNullable(facts.level()).map(Enum::name).orElse(null),
                indication(facts).name(),
                Optional.ofNullable(indication(facts) == facts.indication() ? facts.subIndication() : TRY_LATER)
                        .map(Enum::name)
                        .orElse(null),
                facts.signature().isCounterSignature(),
                covered,
                refusal(strictly, covered),
                Sha256.hex(facts.signature().getSignatureValue()));
    }

    private Optional<Refusal> refusal(SignatureFacts facts, List<ExaminedFile.Document> covered) {
        if (gate.isPresent()) {
            return gate;
        }
        // Where no certificate fits, the library says only that it cannot tell.
        if (facts.indication() == Indication.TOTAL_FAILED || !facts.signature().isSignatureIntact()) {
            return Optional.of(facts.broken());
        }
        if (!covered.containsAll(documents) || facts.signature().isCounterSignature()) {
            return Optional.of(FileNotCovered.byThisOne());
        }
        return facts.fault().or(() -> facts.isSeal() ? Optional.of(SealIsNotAPerson.thisOne()) : Optional.empty());
    }

    /** By name where the signature names its files; a PDF is covered as it was when it was signed. */
    private List<ExaminedFile.Document> covered(SignatureWrapper signature) {
        if (format == SignedFile.Format.ASIC_E) {
            var names = signature.getDigestMatchers().stream()
                    .filter(one -> one.getType() == DigestMatcherType.REFERENCE)
                    .filter(one -> one.isDataFound() && one.isDataIntact())
                    .map(XmlDigestMatcher::getDocumentName)
                    .toList();
            return documents.stream().filter(one -> names.contains(one.name())).toList();
        }
        var covered = new ArrayList<ExaminedFile.Document>();
        for (var original : validator.getOriginalDocuments(signature.getId())) {
            covered.add(new ExaminedFile.Document("document.pdf", Sha256.hex(DSSUtils.toByteArray(original))));
        }
        return covered;
    }

    private static boolean isWeak(SignatureWrapper signature) {
        var digest = signature.getDigestAlgorithm();
        return digest != null
                && (digest.getName().equals("SHA1") || digest.getName().startsWith("MD"));
    }

    private static Indication indication(SignatureFacts facts) {
        return facts.indication() == Indication.TOTAL_PASSED && facts.isRevocationDataOld(OLDEST_REVOCATION_DATA)
                ? Indication.INDETERMINATE
                : facts.indication();
    }

    private static String verdict(List<SignatureFacts> facts) {
        if (facts.stream().anyMatch(one -> one.indication() == Indication.TOTAL_FAILED)) {
            return Indication.TOTAL_FAILED.name();
        }
        return facts.stream().allMatch(one -> indication(one) == Indication.TOTAL_PASSED)
                ? Indication.TOTAL_PASSED.name()
                : Indication.INDETERMINATE.name();
    }

    private static ExaminedFile.SignedBy signedBy(SignatureFacts facts, CertificateWrapper certificate) {
        return new ExaminedFile.SignedBy(
                facts.isSeal(),
                (facts.isSeal() ? facts.legalPerson() : facts.person()).orElse(null),
                certificate.getSubjectSerialNumber(),
                certificate.getCountryName(),
                certificate.getGivenName(),
                certificate.getSurname(),
                certificate.getOrganizationName(),
                certificate.getCommonName(),
                Optional.ofNullable(certificate.getSigningCertificate())
                        .map(CertificateWrapper::getCommonName)
                        .orElse(null));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
