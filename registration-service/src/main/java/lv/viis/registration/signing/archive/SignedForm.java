package lv.viis.registration.signing.archive;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.Date;
import lv.viis.registration.signing.foreignfile.Meter;

/**
 * A signed file in one of its forms: as received, or with stamps for the archive (ETSI EN 319 102-1, level LTA). A stranger
 * made it, so it is read only where such files are.
 */
record SignedForm(byte[] content, String mediaType) {

    private static final String PDF = "application/pdf";

    /** The same file with one more archive time stamp, and what it lacked for the archival level. */
    SignedForm stamped(CertificateVerifier verifier, TSPSource stamps) {
        // What is missing is seen when the result is judged; a seal that does not count need not be complete.
        var silent = new SilentOnStatusAlert();
        verifier.setAlertOnExpiredCertificate(silent);
        verifier.setAlertOnNotYetValidCertificate(silent);
        verifier.setAlertOnMissingRevocationData(silent);
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(silent);
        verifier.setAlertOnInvalidTimestamp(silent);
        verifier.setAlertOnInvalidSignature(silent);
        verifier.setAlertOnRevokedCertificate(silent);
        verifier.setAlertOnUncoveredPOE(silent);
        verifier.setAugmentationAlertOnSignatureWithoutCertificates(silent);
        verifier.setAugmentationAlertOnSelfSignedCertificateChains(silent);
        return new SignedForm(DSSUtils.toByteArray(extended(verifier, stamps)), mediaType);
    }

    private DSSDocument extended(CertificateVerifier verifier, TSPSource stamps) {
        Meter.required();
        if (isPdf()) {
            var service = new PAdESService(verifier);
            service.setTspSource(stamps);
            var parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
            return service.extendDocument(document(), parameters);
        }
        var service = new ASiCWithXAdESService(verifier);
        service.setTspSource(stamps);
        var parameters = new ASiCWithXAdESSignatureParameters();
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_LTA);
        return service.extendDocument(document(), parameters);
    }

    /** What the library finds, as of the time. */
    Reports reports(CertificateVerifier verifier, ValidationPolicy policy, Instant at) {
        Meter.required();
        SignedDocumentValidator validator;
        if (isPdf()) {
            var pdf = new PDFDocumentValidator(document());
            // The pages were compared at receipt, and a time stamp shows nothing on them.
            var differences = new DefaultPdfDifferencesFinder();
            differences.setMaximalPagesAmountForVisualComparison(0);
            var reading = new PdfBoxDefaultObjectFactory();
            reading.setPdfDifferencesFinder(differences);
            pdf.setPdfObjFactory(reading);
            validator = pdf;
        } else {
            validator = new ASiCContainerWithXAdESValidator(document());
        }
        validator.setCertificateVerifier(verifier);
        validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_REVOCATION_DATA_ONLY);
        validator.setEnableEtsiValidationReport(false);
        validator.setValidationTime(Date.from(at));
        return validator.validateDocument(policy);
    }

    private boolean isPdf() {
        return mediaType.equals(PDF);
    }

    private DSSDocument document() {
        return new InMemoryDocument(content, isPdf() ? "signed.pdf" : "signed.asice");
    }
}
