package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.reports.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.ForeignFiles;

/**
 * Whether a file is issued documents with qualified signatures, as of the moment it was received. Says whose the
 * signatures are; whether they are the right people's is for the letter to say. Safe for many threads.
 */
@ApplicationScoped
public class SignatureCheck {
    private final Validation validation;
    private final ForeignFiles files;
    private final ValidationPolicy policy = SignaturePolicy.strict();

    @Inject
    SignatureCheck(Verifiers verifiers, ForeignFiles files) {
        this.validation = new Validation(verifiers);
        this.files = files;
    }

    /**
     * @param file as it was received
     * @param allowed what may be in it; the file need not hold all of them, but nothing else
     * @param receivedAt when the file was received: signatures are judged as of then
     * @return who signed, at least one natural person
     * @throws TrustListStale if it cannot be judged now
     * @throws lv.viis.registration.signing.foreignfile.TooManyFiles the same
     * @throws Refusal any other refusal of this package: the file is not accepted
     */
    public SignedFile check(byte[] file, List<IssuedDocument> allowed, Instant receivedAt) {
        var type = FileType.of(file);
        return switch (type) {
            case PDF -> Validation.bounded(files, type, () -> checkPdf(file, allowed, receivedAt));
            case ZIP -> Validation.bounded(files, type, () -> checkContainer(file, allowed, receivedAt));
            case OTHER -> throw OldFormat.refusal(file);
        };
    }

    private SignedFile checkContainer(byte[] file, List<IssuedDocument> allowed, Instant receivedAt) {
        var payloads = ContainerGate.open(file, ContainerLimits.OF_LETTERS).payloads();
        return Validation.guarded(FileType.ZIP, () -> {
            var reports = Validation.reports(validation.ofContainer(file, receivedAt), policy, FileType.ZIP);
            return judged(file, reports, new ContainerCoverage(payloads, allowed));
        });
    }

    private SignedFile checkPdf(byte[] file, List<IssuedDocument> allowed, Instant receivedAt) {
        if (file.length > ContainerLimits.OF_LETTERS.size()) {
            throw new MalformedPdf(MalformedPdf.Fault.TOO_LARGE);
        }
        try {
            var issued = PdfGate.require(file, allowed);
            return Validation.guarded(FileType.PDF, () -> {
                var validator = validation.ofPdf(file, issued.content().length, receivedAt);
                var reports = Validation.reports(validator, policy, FileType.PDF);
                return judged(file, reports, new PdfCoverage(issued));
            });
        } finally {
            MeasuredPdf.forgetNames();
        }
    }

    private static SignedFile judged(byte[] file, Reports reports, Coverage coverage) {
        var judged = new JudgeSignatures(reports, coverage).judge();
        var pdf = coverage instanceof PdfCoverage;
        return new SignedFile(
                pdf ? SignedFile.Format.PADES : SignedFile.Format.ASIC_E,
                judged.persons(),
                judged.seals(),
                Sha256.hex(file),
                coverage.documents(),
                reports.getXmlSimpleReport().getBytes(StandardCharsets.UTF_8),
                reports.getXmlDetailedReport().getBytes(StandardCharsets.UTF_8),
                pdf ? FileType.PDF.mediaType() : ContainerGate.TYPE);
    }
}
