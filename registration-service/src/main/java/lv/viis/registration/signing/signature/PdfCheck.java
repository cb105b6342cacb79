package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import java.time.Instant;
import java.util.List;

/** Whether a PDF is an issued letter to which nothing but signatures was added. */
final class PdfCheck {

    private final Validation validation;
    private final ValidationPolicy policy = SignaturePolicy.strict();

    PdfCheck(Validation validation) {
        this.validation = validation;
    }

    SignedFile check(byte[] file, List<IssuedDocument> allowed, Instant receivedAt) {
        if (file.length > ContainerLimits.OF_LETTERS.size()) {
            throw new MalformedPdf(MalformedPdf.Fault.TOO_LARGE);
        }
        try {
            var issued = PdfGate.require(file, allowed);
            return Validation.guarded(FileType.PDF, () -> {
                var validator = validation.ofPdf(file, issued.content().length, receivedAt);
                var reports = Validation.reports(validator, policy, FileType.PDF);
                return new JudgeSignatures(reports, new PdfCoverage(issued)).judge(file);
            });
        } finally {
            MeasuredPdf.forgetNames();
        }
    }
}
