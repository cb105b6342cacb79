package lv.viis.registration.signing.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.viis.registration.signing.foreignfile.ForeignFiles;

/** Says of any signed file who signed what and how good that is; it accepts nothing. Safe for many threads. */
@ApplicationScoped
public class ExamineFile {
    private final Validation validation;
    private final ForeignFiles files;

    ExamineFile(Verifiers verifiers, ForeignFiles files) {
        this.validation = new Validation(verifiers);
        this.files = files;
    }

    /**
     * @param at as of when it is judged
     * @throws TrustListStale if it cannot be judged now
     * @throws lv.viis.registration.signing.foreignfile.TooManyFiles the same
     * @throws lv.viis.chassis.problem.Refusal any other refusal of this package: the file is not signed, hostile, or of a format that is not judged
     */
    public ExaminedFile examine(byte[] file, Instant at) {
        var type = FileType.of(file);
        return switch (type) {
            case ZIP -> Validation.bounded(files, type, () -> ofContainer(file, at));
            case PDF -> Validation.bounded(files, type, () -> ofPdf(file, at));
            case OTHER -> throw OldFormat.refusal(file);
        };
    }

    private ExaminedFile ofContainer(byte[] file, Instant at) {
        // In a method of its own, so that what is unpacked can be collected before the library unpacks it again.
        var documents =
                documents(ContainerGate.open(file, ContainerLimits.OF_ANYBODY).payloads());
        var gate = ContainerGate.refusal(file, ContainerLimits.OF_LETTERS);
        return Validation.guarded(
                FileType.ZIP,
                () -> Examination.ofContainer(validation.ofContainer(file, at), documents, gate)
                        .of(file));
    }

    private ExaminedFile ofPdf(byte[] file, Instant at) {
        PdfShape.requireFewRevisions(file);
        MeasuredPdf.ofAnybody(file).close();
        try {
            return Validation.guarded(
                    FileType.PDF,
                    () -> Examination.ofPdf(validation.ofPdf(file, 0, at)).of(file));
        } finally {
            MeasuredPdf.forgetNames();
        }
    }

    private static List<ExaminedFile.Document> documents(Map<String, byte[]> payloads) {
        return payloads.entrySet().stream()
                .map(one -> new ExaminedFile.Document(one.getKey(), Sha256.hex(one.getValue())))
                .toList();
    }
}
