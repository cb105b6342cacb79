package lv.viis.registration.signing.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import lv.viis.registration.signing.foreignfile.ForeignFiles;

/**
 * Whether a file is issued documents with qualified signatures, as of the moment it was received. Says whose the
 * signatures are; whether they are the right people's is for the letter to say. Safe for many threads.
 */
@ApplicationScoped
public class SignatureCheck {
    private final ForeignFiles files;
    private final PdfCheck pdfs;
    private final ContainerCheck containers;

    @Inject
    SignatureCheck(Verifiers verifiers, ForeignFiles files) {
        var validation = new Validation(verifiers);
        this.files = files;
        this.pdfs = new PdfCheck(validation);
        this.containers = new ContainerCheck(validation);
    }

    /**
     * @param file as it was received
     * @param allowed what may be in it; the file need not hold all of them, but nothing else
     * @param receivedAt when the file was received: signatures are judged as of then
     * @return who signed, at least one natural person
     * @throws TrustListStale if it cannot be judged now
     * @throws lv.viis.registration.signing.foreignfile.TooManyFiles the same
     * @throws lv.viis.chassis.problem.Refusal any other refusal of this package: the file is not accepted
     */
    public SignedFile check(byte[] file, List<IssuedDocument> allowed, Instant receivedAt) {
        var type = FileType.of(file);
        return switch (type) {
            case PDF -> Validation.bounded(files, type, () -> pdfs.check(file, allowed, receivedAt));
            case ZIP -> Validation.bounded(files, type, () -> containers.check(file, allowed, receivedAt));
            case OTHER -> throw OldFormat.refusal(file);
        };
    }
}
