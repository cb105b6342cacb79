package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureQualification;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.enumerations.TimestampQualification;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.simplereport.jaxb.XmlTimestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.viis.chassis.problem.Refusal;

/** What the reports say of one signature. Who signed is read from the certificate that DSS has validated. */
record SignatureFacts(SignatureWrapper signature, SimpleReport report) {

    /** What is missing may come: an answer on revocation, a fresh one, or one from after the signature. */
    private static final Set<SubIndication> LACKING = EnumSet.of(
            SubIndication.TRY_LATER,
            SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE,
            SubIndication.REVOCATION_OUT_OF_BOUNDS_NO_POE);

    String id() {
        return signature.getId();
    }

    Indication indication() {
        return report.getIndication(id());
    }

    SubIndication subIndication() {
        return report.getSubIndication(id());
    }

    SignatureQualification level() {
        return report.getSignatureQualification(id());
    }

    Optional<CertificateWrapper> certificate() {
        return Optional.ofNullable(signature.getSigningCertificate());
    }

    /** By what the lists say the certificate is for; before that is known, by whom the certificate names. */
    boolean isSeal() {
        if (level() == SignatureQualification.QESIG) {
            return false;
        }
        return level() != null && level().name().contains("SEAL")
                || person().isEmpty()
                        && certificate()
                                .map(CertificateWrapper::getOrganizationIdentifier)
                                .isPresent();
    }

    Optional<SignerIdentity> person() {
        return certificate()
                .flatMap(known -> SignerIdentity.ofPerson(known.getSubjectSerialNumber(), known.getCountryName()));
    }

    Optional<SignerIdentity> legalPerson() {
        return certificate().flatMap(known -> SignerIdentity.ofLegalPerson(known.getOrganizationIdentifier()));
    }

    /**
     * By the earliest good stamp of a qualified provider. Not DSS's best signature time, which any trusted stamp may
     * give; nor the time of a stamp that was made before signing, over the content alone.
     */
    Optional<Instant> signedAt() {
        return earliestStamp()
                .filter(stamp -> stamp.getIndication() == Indication.PASSED)
                .filter(stamp -> qualification(stamp) == TimestampQualification.QTSA)
                .map(XmlTimestamp::getProductionTime)
                .map(Date::toInstant);
    }

    /** Good and qualified before others, then earlier before later. */
    Optional<XmlTimestamp> earliestStamp() {
        var behind = signature.getAllTimestampsProducedAfterSignatureCreation().stream()
                .filter(stamp -> stamp.getTimestampedSignatures().stream()
                        .anyMatch(covered -> covered.getId().equals(id())))
                .map(TimestampWrapper::getId)
                .toList();
        return report.getSignatureTimestamps(id()).stream()
                .filter(stamp -> behind.contains(stamp.getId()))
                .min(Comparator.<XmlTimestamp, Boolean>comparing(stamp -> stamp.getIndication() != Indication.PASSED)
                        .thenComparing(stamp -> qualification(stamp) != TimestampQualification.QTSA)
                        .thenComparing(XmlTimestamp::getProductionTime));
    }

    /** Whether all that is known of the certificate's revocation is from so long before the signature's time stamp. */
    boolean isRevocationDataOld(Duration age) {
        var known = certificate()
                .map(CertificateWrapper::getCertificateRevocationData)
                .orElse(List.of());
        return !known.isEmpty()
                && earliestStamp()
                        .map(stamp -> stamp.getProductionTime().toInstant().minus(age))
                        .filter(since -> known.stream()
                                .noneMatch(data -> data.getThisUpdate() != null
                                        && data.getThisUpdate().toInstant().isAfter(since)))
                        .isPresent();
    }

    TimestampQualification qualification(XmlTimestamp stamp) {
        return report.getTimestampQualification(stamp.getId());
    }

    /** Why the signature does not count as a qualified one, made in time. */
    Optional<Refusal> fault() {
        if (subIndication() == SubIndication.NO_CERTIFICATE_CHAIN_FOUND) {
            return Optional.of(NotQualified.ofUnlistedProvider());
        }
        if (subIndication() == SubIndication.CRYPTO_CONSTRAINTS_FAILURE
                || subIndication() == SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE) {
            return Optional.of(SignatureTooWeak.forgeable());
        }
        if (signedAt().isEmpty() && isStampUnconfirmed()) {
            return Optional.of(SignatureIndeterminate.ofTimeStamp());
        }
        if (signedAt().isEmpty()) {
            return Optional.of(new NoQualifiedTimeStamp());
        }
        if (indication() != Indication.TOTAL_PASSED) {
            return Optional.of(SignatureIndeterminate.found(subIndication(), LACKING.contains(subIndication())));
        }
        if (level() != (isSeal() ? SignatureQualification.QESEAL : SignatureQualification.QESIG)) {
            return Optional.of(NotQualified.ofLevel(level()));
        }
        if (!isSeal() && person().isEmpty()) {
            return Optional.of(new SignerNotIdentified());
        }
        return Optional.empty();
    }

    /** Of a qualified provider, and only whether it was revoked is not known. */
    private boolean isStampUnconfirmed() {
        return earliestStamp()
                .filter(stamp -> qualification(stamp) == TimestampQualification.QTSA)
                .filter(stamp -> stamp.getIndication() == Indication.INDETERMINATE)
                .filter(stamp -> LACKING.contains(stamp.getSubIndication()))
                .isPresent();
    }

    Refusal broken() {
        return SignatureBroken.found(subIndication());
    }
}
