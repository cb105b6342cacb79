package lv.viis.registration.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureQualification;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.enumerations.TimestampQualification;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.simplereport.jaxb.XmlTimestamp;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.viis.chassis.problem.Refusal;

/** Turns the reports of DSS into signers, or into the refusal that helps most. */
final class JudgeSignatures {
    /** Good signatures, once each. */
    record Judged(List<Signer> persons, List<Signer> seals) {}

    private final Reports reports;
    private final SimpleReport simple;
    private final Coverage coverage;

    JudgeSignatures(Reports reports, Coverage coverage) {
        this.reports = reports;
        this.simple = reports.getSimpleReport();
        this.coverage = coverage;
    }

    Judged judge() {
        // A signature over a signature is nobody's signature of the letter.
        var signatures = reports.getDiagnosticData().getSignatures().stream()
                .filter(signature -> !signature.isCounterSignature())
                .toList();
        if (signatures.isEmpty()) {
            throw new NotSigned("No signature was found in the file.");
        }
        coverage.require(signatures);
        signatures.forEach(this::refuseIfBroken);

        var persons = new ArrayList<Signer>();
        var seals = new ArrayList<Signer>();
        Refusal first = null;
        for (var signature : signatures) {
            var seal = isSeal(signature);
            var refusal = fault(signature, seal);
            if (refusal.isEmpty()) {
                var signer = signer(signature, seal);
                var known = seal ? seals : persons;
                if (!known.contains(signer)) {
                    known.add(signer);
                }
            } else if (!seal && first == null) {
                first = refusal.get();
            }
        }
        if (persons.isEmpty()) {
            throw first != null
                    ? first
                    : new SealIsNotAPerson("Only e-seals are on the letter: it needs a person's own signature.");
        }
        return new Judged(List.copyOf(persons), List.copyOf(seals));
    }

    private void refuseIfBroken(SignatureWrapper signature) {
        if (simple.getIndication(signature.getId()) == Indication.TOTAL_FAILED) {
            throw new SignatureBroken("The check ended with " + simple.getSubIndication(signature.getId())
                    + ": the signed file or the signature is not as it was signed.");
        }
    }

    private Optional<Refusal> fault(SignatureWrapper signature, boolean seal) {
        var id = signature.getId();
        var subIndication = simple.getSubIndication(id);
        if (subIndication == SubIndication.NO_CERTIFICATE_CHAIN_FOUND) {
            return Optional.of(new NotQualified("No provider of the trusted lists issued the signer's certificate."));
        }
        if (subIndication == SubIndication.CRYPTO_CONSTRAINTS_FAILURE
                || subIndication == SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE) {
            return Optional.of(new SignatureTooWeak("The signature rests on an algorithm that can be forged today."));
        }
        if (signedAt(signature).isEmpty()) {
            return Optional.of(new NoQualifiedTimeStamp(
                    "The signature needs a valid time stamp of a qualified provider; sign with time stamping on."));
        }
        if (simple.getIndication(id) != Indication.TOTAL_PASSED) {
            return Optional.of(new SignatureIndeterminate("The check ended with " + subIndication + "."));
        }
        var level = simple.getSignatureQualification(id);
        if (level != (seal ? SignatureQualification.QESEAL : SignatureQualification.QESIG)) {
            return Optional.of(new NotQualified("The signature is of level " + level + ", QESIG is needed."));
        }
        if (!seal && identity(signature).isEmpty()) {
            return Optional.of(
                    new SignerNotIdentified("The certificate's serialNumber names no type, country and code."));
        }
        return Optional.empty();
    }

    private Signer signer(SignatureWrapper signature, boolean seal) {
        var certificate = signature.getSigningCertificate();
        return new Signer(
                seal
                        ? SignerIdentity.ofLegalPerson(certificate.getOrganizationIdentifier())
                                .orElse(null)
                        : identity(signature).orElseThrow(),
                certificate.getGivenName(),
                certificate.getSurname(),
                signedAt(signature).orElseThrow(),
                simple.getSignatureQualification(signature.getId()).name(),
                Sha256.hex(signature.getSignatureValue()));
    }

    /** By what the lists say the certificate is for; before that is known, by whom the certificate names. */
    private boolean isSeal(SignatureWrapper signature) {
        var level = simple.getSignatureQualification(signature.getId());
        if (level == SignatureQualification.QESIG) {
            return false;
        }
        var certificate = signature.getSigningCertificate();
        return level != null && level.name().contains("SEAL")
                || certificate != null
                        && certificate.getOrganizationIdentifier() != null
                        && identity(signature).isEmpty();
    }

    private static Optional<SignerIdentity> identity(SignatureWrapper signature) {
        return Optional.ofNullable(signature.getSigningCertificate()).flatMap(JudgeSignatures::identity);
    }

    private static Optional<SignerIdentity> identity(CertificateWrapper certificate) {
        return SignerIdentity.ofPerson(certificate.getSubjectSerialNumber(), certificate.getCountryName());
    }

    /**
     * Not DSS's best signature time, which any trusted stamp may give; nor the time of a stamp that was made before
     * signing, over the content alone.
     */
    private Optional<Instant> signedAt(SignatureWrapper signature) {
        var behind = signature.getAllTimestampsProducedAfterSignatureCreation().stream()
                .filter(stamp -> stamp.getTimestampedSignatures().stream()
                        .anyMatch(covered -> covered.getId().equals(signature.getId())))
                .map(TimestampWrapper::getId)
                .toList();
        return simple.getSignatureTimestamps(signature.getId()).stream()
                .filter(stamp -> behind.contains(stamp.getId()))
                .filter(stamp -> stamp.getIndication() == Indication.PASSED)
                .filter(stamp -> simple.getTimestampQualification(stamp.getId()) == TimestampQualification.QTSA)
                .map(XmlTimestamp::getProductionTime)
                .map(java.util.Date::toInstant)
                .min(Instant::compareTo);
    }
}
