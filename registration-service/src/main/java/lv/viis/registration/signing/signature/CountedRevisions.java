package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.exception.InvalidPasswordException;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.defaultdrawer.PdfBoxDefaultSignatureDrawerFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import lv.viis.registration.signing.foreignfile.Meter;

/**
 * How the signature library opens one PDF: it takes each signed revision out of the file and compares it with the last, and
 * what a later revision hides is in bounds of none but this. Whatever the library makes of a refusal, the reading ends.
 */
final class CountedRevisions extends PdfBoxDefaultObjectFactory {
    private final int ownBytes;

    /** By their lengths: each is a beginning of the file. */
    private final Set<Integer> counted = new HashSet<>();

    /** @param fileLength of the whole, which was measured before */
    CountedRevisions(int fileLength, int ownBytes) {
        this.ownBytes = ownBytes;
        counted.add(fileLength);
        // Pages are not drawn for it: a letter's looks are compared in the gate, and changed objects are found anyway.
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        setPdfDifferencesFinder(differences);
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
        return configure(
                new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, new PdfBoxDefaultSignatureDrawerFactory()) {
                    @Override
                    protected PdfDocumentReader loadPdfDocumentReader(DSSDocument revision, char[] password)
                            throws IOException, InvalidPasswordException {
                        Meter.required().check();
                        count(DSSUtils.toByteArray(revision));
                        return super.loadPdfDocumentReader(revision, password);
                    }
                });
    }

    private void count(byte[] revision) {
        if (counted.add(revision.length)) {
            try {
                MeasuredPdf.requireFew(revision, ownBytes);
            } catch (MalformedPdf e) {
                // One that cannot be read is for the library to judge; one that has too much of anything ends here.
            }
        }
    }
}
