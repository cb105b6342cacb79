package lv.viis.registration.signing.archive;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Context;
import eu.europa.esig.dss.enumerations.DigestMatcherType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.RevocationType;
import eu.europa.esig.dss.enumerations.SignatureQualification;
import eu.europa.esig.dss.model.policy.CryptographicSuite;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.CryptographicSuiteUtils;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.registration.ground.document.Documents;

/** What a form proves of the one signature that counts, and by what. */
final class Verdict {
    private final Reports reports;
    private final SignatureWrapper signature;

    /** @param signatureValueSha256 which signature counts, by its value */
    Verdict(Reports reports, byte[] signatureValueSha256) {
        this.reports = reports;
        this.signature = reports.getDiagnosticData().getSignatures().stream()
                .filter(one -> java.util.Arrays.equals(signatureValueSha256, Documents.sha256(one.getSignatureValue())))
                .findFirst()
                .orElse(null);
    }

    /** Whether it is whole, valid and a person's qualified signature. */
    boolean proves() {
        return text().equals("TOTAL_PASSED QESIG");
    }

    /** {@code TOTAL_PASSED QESIG}, or what there is instead, such as {@code INDETERMINATE NO_POE QESIG}. */
    String text() {
        if (signature == null) {
            return "SIGNATURE_GONE";
        }
        var simple = reports.getSimpleReport();
        var indication = simple.getIndication(signature.getId());
        SignatureQualification level = simple.getSignatureQualification(signature.getId());
        return indication
                + (indication == Indication.TOTAL_PASSED ? "" : " " + simple.getSubIndication(signature.getId()))
                + " "
                + level;
    }

    /** DER of the responders' answers that the file itself does not hold. */
    List<byte[]> fetchedAnswers() {
        return fetched(RevocationType.OCSP);
    }

    /** DER of the revocation lists that the file itself does not hold. */
    List<byte[]> fetchedRevocationLists() {
        return fetched(RevocationType.CRL);
    }

    private List<byte[]> fetched(RevocationType type) {
        return reports.getDiagnosticData().getAllRevocationData().stream()
                .filter(one -> one.getRevocationType() == type && !one.isInternalRevocationOrigin())
                .map(one -> one.getBinaries())
                .toList();
    }

    /** Addresses of the trusted lists on which it rests. */
    Set<String> lists() {
        return reports.getDiagnosticData().getTrustedLists().stream()
                .map(list -> list.getUrl())
                .collect(Collectors.toSet());
    }

    /** The newest stamp over the signature. */
    Stamp newestStamp(ValidationPolicy policy) {
        var newest = signature.getTimestampList().stream()
                .max(Comparator.comparing(TimestampWrapper::getProductionTime))
                .orElseThrow();
        var suite = policy.getSignatureCryptographicConstraint(Context.TIMESTAMP);
        var unit = newest.getSigningCertificate();
        var algorithms = Stream.concat(
                        Stream.of(newest.getDigestAlgorithm()),
                        newest.getDigestMatchers().stream()
                                .filter(matcher -> matcher.getType() == DigestMatcherType.MESSAGE_IMPRINT)
                                .map(matcher -> matcher.getDigestMethod()))
                .map(algorithm -> CryptographicSuiteUtils.getExpirationDate(suite, algorithm));
        return new Stamp(
                newest.getProductionTime().toInstant(),
                newest.getEncryptionAlgorithm() + " " + newest.getDigestAlgorithm(),
                Stream.concat(algorithms, Stream.of(keysEnd(suite, newest)))
                        .filter(java.util.Objects::nonNull)
                        .map(Date::toInstant)
                        .min(Instant::compareTo)
                        .orElse(Instant.MAX),
                unit.getNotAfter().toInstant(),
                anchor(newest));
    }

    private static Date keysEnd(CryptographicSuite suite, TimestampWrapper stamp) {
        return CryptographicSuiteUtils.getExpirationDate(
                suite, stamp.getSignatureAlgorithm(), stamp.getKeyLengthUsedToSignThisToken());
    }

    private static String anchor(TimestampWrapper stamp) {
        return stamp.getCertificateChain().stream()
                .filter(certificate -> certificate.isTrusted())
                .findFirst()
                .map(certificate -> java.util.HexFormat.of()
                        .formatHex(certificate.getDigestAlgoAndValue().getDigestValue()))
                .orElse("");
    }
}
