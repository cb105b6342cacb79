package lv.viis.registration.signature;

import eu.europa.esig.dss.asic.common.SecureContainerHandlerBuilder;
import eu.europa.esig.dss.asic.common.ZipUtils;
import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import lv.viis.chassis.problem.Refusal;
import org.jboss.logging.Logger;

/**
 * Whether a file is issued documents with qualified signatures, as of the moment it was received. Says whose the
 * signatures are; whether they are the right people's is for the letter to say. Safe for many threads.
 */
@ApplicationScoped
public class SignatureCheck {
    private static final Logger LOG = Logger.getLogger(SignatureCheck.class);

    private final Verifiers verifiers;
    private final ValidationPolicy policy;
    private final PdfBoxDefaultObjectFactory pdfReading;

    @Inject
    SignatureCheck(Verifiers verifiers) {
        this.verifiers = verifiers;
        this.policy = SignaturePolicy.strict();
        this.pdfReading = new PdfBoxDefaultObjectFactory();
        // Looks are compared with the issued PDF, in the gate; not again with what each signature covers.
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        pdfReading.setPdfDifferencesFinder(differences);
        limitContainers();
    }

    /** The gate has refused such containers before; this is for whoever opens one past the gate. Global in DSS. */
    private static void limitContainers() {
        var limits = ContainerLimits.OF_ANYBODY;
        ZipUtils.getInstance()
                .setZipContainerHandlerBuilder(new SecureContainerHandlerBuilder()
                        .setMaxAllowedFilesAmount(limits.entries())
                        .setMaxCompressionRatio(limits.ratio())
                        .setThreshold(limits.ratioFrom()));
    }

    /**
     * @param file as it was received
     * @param allowed what may be in it; the file need not hold all of them, but nothing else
     * @param receivedAt when the file was received: signatures are judged as of then
     * @return who signed, at least one natural person
     * @throws TrustListStale if it cannot be judged now
     * @throws Refusal any other refusal of this package: the file is not accepted
     */
    public SignedFile check(byte[] file, List<IssuedDocument> allowed, Instant receivedAt) {
        return switch (FileType.of(file)) {
            case PDF -> checkPdf(file, allowed, receivedAt);
            case ZIP -> checkContainer(file, allowed, receivedAt);
            case OTHER -> throw OldFormat.refusal(file);
        };
    }

    private SignedFile checkContainer(byte[] file, List<IssuedDocument> allowed, Instant receivedAt) {
        var payloads = ContainerGate.open(file, ContainerLimits.OF_LETTERS).payloads();
        return judged(SignedFile.Format.ASIC_E, file, ContainerGate.TYPE, () -> {
            var validator = new ASiCContainerWithXAdESValidator(new InMemoryDocument(file, "letter.asice"));
            var reports = reports(validator, receivedAt);
            return new Validated(reports, new ContainerCoverage(validator, payloads, allowed));
        });
    }

    private SignedFile checkPdf(byte[] file, List<IssuedDocument> allowed, Instant receivedAt) {
        if (file.length > ContainerLimits.OF_LETTERS.size()) {
            throw new MalformedPdf("The PDF is larger than 5 MiB.");
        }
        var issued = PdfGate.require(file, allowed);
        return judged(SignedFile.Format.PADES, file, FileType.PDF.mediaType(), () -> {
            var validator = new PDFDocumentValidator(new InMemoryDocument(file, "letter.pdf"));
            validator.setPdfObjFactory(pdfReading);
            return new Validated(reports(validator, receivedAt), new PdfCoverage(issued));
        });
    }

    private Reports reports(SignedDocumentValidator validator, Instant receivedAt) {
        validator.setCertificateVerifier(verifiers.forJudging());
        validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
        validator.setValidationTime(Date.from(receivedAt));
        validator.setEnableEtsiValidationReport(false);
        return validator.validateDocument(policy);
    }

    private record Validated(Reports reports, Coverage coverage) {}

    private static SignedFile judged(
            SignedFile.Format format, byte[] file, String mediaType, Supplier<Validated> validation) {
        try {
            var validated = validation.get();
            var judged = new JudgeSignatures(validated.reports(), validated.coverage()).judge();
            return new SignedFile(
                    format,
                    judged.persons(),
                    judged.seals(),
                    Sha256.hex(file),
                    validated.coverage().documents(),
                    validated.reports().getXmlSimpleReport().getBytes(StandardCharsets.UTF_8),
                    validated.reports().getXmlDetailedReport().getBytes(StandardCharsets.UTF_8),
                    mediaType);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            // The library answers hostile XML and ASN.1 by many kinds of exceptions; none is the service's failure.
            // Its message may quote the file, so only a debug log has it.
            LOG.warnf("A file made the signature library fail: %s", e.getClass().getName());
            LOG.debug("Why", e);
            throw format == SignedFile.Format.PADES
                    ? new MalformedPdf("The signatures of the PDF cannot be read.")
                    : new MalformedContainer("The container's signatures cannot be read.");
        }
    }
}
