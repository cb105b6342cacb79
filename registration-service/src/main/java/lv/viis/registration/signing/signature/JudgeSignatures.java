package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.validation.reports.Reports;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lv.viis.chassis.problem.Refusal;

/** Turns the reports of DSS into signers, or into the refusal that helps most. */
final class JudgeSignatures {
    /** Good signatures, once each. */
    private record Judged(List<Signer> persons, List<Signer> seals) {}

    private final Reports reports;
    private final Coverage coverage;

    JudgeSignatures(Reports reports, Coverage coverage) {
        this.reports = reports;
        this.coverage = coverage;
    }

    SignedFile judge(byte[] file) {
        var judged = judge();
        return new SignedFile(
                coverage.format(),
                judged.persons(),
                judged.seals(),
                Sha256.hex(file),
                coverage.documents(),
                reports.getXmlSimpleReport().getBytes(StandardCharsets.UTF_8),
                reports.getXmlDetailedReport().getBytes(StandardCharsets.UTF_8));
    }

    private Judged judge() {
        // A countersignature signs another signature, and not the letter.
        var signatures = reports.getDiagnosticData().getSignatures().stream()
                .filter(signature -> !signature.isCounterSignature())
                .toList();
        if (signatures.isEmpty()) {
            throw new NotSigned(NotSigned.Where.FILE);
        }
        coverage.require(signatures);
        var facts = signatures.stream()
                .map(signature -> new SignatureFacts(signature, reports.getSimpleReport()))
                .toList();
        facts.stream()
                .filter(one -> one.indication() == Indication.TOTAL_FAILED)
                .findFirst()
                .ifPresent(one -> {
                    throw one.broken();
                });
        return judge(facts);
    }

    private static Judged judge(List<SignatureFacts> signatures) {
        var persons = new ArrayList<Signer>();
        var seals = new ArrayList<Signer>();
        Refusal first = null;
        for (var signature : signatures) {
            var seal = signature.isSeal();
            var fault = signature.fault();
            if (fault.isEmpty()) {
                var signer = signer(signature, seal);
                var known = seal ? seals : persons;
                if (!known.contains(signer)) {
                    known.add(signer);
                }
            } else if (!seal && first == null) {
                first = fault.get();
            }
        }
        if (persons.isEmpty()) {
            throw first != null ? first : SealIsNotAPerson.alone();
        }
        return new Judged(List.copyOf(persons), List.copyOf(seals));
    }

    private static Signer signer(SignatureFacts signature, boolean seal) {
        return new Signer(
                seal ? signature.legalPerson().orElse(null) : signature.person().orElseThrow(),
                signature.certificate().map(CertificateWrapper::getGivenName).orElse(null),
                signature.certificate().map(CertificateWrapper::getSurname).orElse(null),
                signature.signedAt().orElseThrow(),
                signature.level().name(),
                Sha256.hex(signature.signature().getSignatureValue()));
    }
}
