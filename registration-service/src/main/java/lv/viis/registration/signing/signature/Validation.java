package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.ForeignFiles;
import lv.viis.registration.signing.foreignfile.Meter;
import org.jboss.logging.Logger;

/** How the signature library is asked, the same for letters and for anybody's files. */
final class Validation {
    private static final Logger LOG = Logger.getLogger(Validation.class);

    private final Verifiers verifiers;

    Validation(Verifiers verifiers) {
        this.verifiers = verifiers;
        Containers.install();
    }

    SignedDocumentValidator ofContainer(byte[] file, Instant at) {
        Meter.required();
        return asOf(at, new ASiCContainerWithXAdESValidator(new InMemoryDocument(file, "file.asice")));
    }

    /** @param ownBytes with how many bytes of this service's own the file begins */
    SignedDocumentValidator ofPdf(byte[] file, int ownBytes, Instant at) {
        Meter.required();
        var validator = new PDFDocumentValidator(new InMemoryDocument(file, "file.pdf"));
        validator.setPdfObjFactory(new CountedRevisions(file.length, ownBytes));
        return asOf(at, validator);
    }

    private SignedDocumentValidator asOf(Instant at, SignedDocumentValidator validator) {
        validator.setCertificateVerifier(verifiers.forJudging());
        validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
        validator.setValidationTime(Date.from(at));
        validator.setEnableEtsiValidationReport(false);
        return validator;
    }

    /** What the file has too much of ends it before anything is judged. */
    static Reports reports(SignedDocumentValidator validator, ValidationPolicy policy, FileType type) {
        TokenCounts.requireFew(validator, type);
        return validator.validateDocument(policy);
    }

    /** Reads the file where those of strangers are read; what would take too much is a fault of the file. */
    static <T> T bounded(ForeignFiles files, FileType type, Supplier<T> work) {
        try {
            return files.read(work);
        } catch (FileTooCostly e) {
            LOG.warnf("A file of type %s was given up: %s", type, e.getMessage());
            throw type.malformed(e);
        }
    }

    /**
     * The library answers hostile XML, PDF and ASN.1 by many kinds of exceptions; none is the service's failure. Their
     * messages may quote the file, so only a debug log has them.
     */
    static <T> T guarded(FileType type, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal | FileTooCostly refusal) {
            throw refusal;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warnf("A file made the signature library fail: %s", e.getClass().getName());
            LOG.debug("Why", e);
            throw type.unreadable();
        }
    }
}
