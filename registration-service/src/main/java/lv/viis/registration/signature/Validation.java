package lv.viis.registration.signature;

import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.foreignfile.FileTooCostly;
import lv.viis.registration.foreignfile.ForeignFiles;
import org.jboss.logging.Logger;

/** How the signature library is asked, the same for letters and for anybody's files. */
final class Validation {
    private static final Logger LOG = Logger.getLogger(Validation.class);

    private final Verifiers verifiers;
    private final PdfBoxDefaultObjectFactory pdfReading = new PdfBoxDefaultObjectFactory();

    Validation(Verifiers verifiers) {
        this.verifiers = verifiers;
        // Pages are not drawn for it: a letter's looks are compared in the gate, and changed objects are found anyway.
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        pdfReading.setPdfDifferencesFinder(differences);
        Containers.install();
    }

    SignedDocumentValidator ofContainer(byte[] file, Instant at) {
        return asOf(at, new ASiCContainerWithXAdESValidator(new InMemoryDocument(file, "file.asice")));
    }

    SignedDocumentValidator ofPdf(byte[] file, Instant at) {
        var validator = new PDFDocumentValidator(new InMemoryDocument(file, "file.pdf"));
        validator.setPdfObjFactory(pdfReading);
        return asOf(at, validator);
    }

    private SignedDocumentValidator asOf(Instant at, SignedDocumentValidator validator) {
        validator.setCertificateVerifier(verifiers.forJudging());
        validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
        validator.setValidationTime(Date.from(at));
        validator.setEnableEtsiValidationReport(false);
        return validator;
    }

    static Reports reports(SignedDocumentValidator validator, ValidationPolicy policy) {
        return validator.validateDocument(policy);
    }

    /** Reads the file where those of strangers are read; what would take too much is a fault of the file. */
    static <T> T bounded(ForeignFiles files, FileType type, Supplier<T> work) {
        try {
            return files.read(work);
        } catch (FileTooCostly e) {
            LOG.warnf("A file of type %s was given up: %s", type, e.getMessage());
            throw type == FileType.PDF ? new MalformedPdf(e.getMessage()) : new MalformedContainer(e.getMessage());
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
            throw type == FileType.PDF
                    ? new MalformedPdf("The signatures of the PDF cannot be read.")
                    : new MalformedContainer("The container's signatures cannot be read.");
        }
    }
}
