package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.enumerations.PdfObjectModificationType;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.Meter;

/**
 * Whether a PDF is an issued one with signatures in it and nothing else. The signature library alone accepts content
 * that was replaced in the very update that signed it, and a white stamp over the text.
 */
final class PdfGate {
    static final int MAX_UNPACKED = 40 * 1024 * 1024;

    /** Longer ones, as of batches, are not drawn: that nothing changed is told by their objects. */
    private static final int MOST_PAGES_COMPARED = 10;

    private final byte[] file;
    private final IssuedDocument issued;

    private PdfGate(byte[] file, IssuedDocument issued) {
        this.file = file;
        this.issued = issued;
    }

    /** The issued document that the PDF begins with, after it has been found to hold nothing more but signatures. */
    static IssuedDocument require(byte[] file, List<IssuedDocument> allowed) {
        var issued = allowed.stream()
                .filter(document -> document.content() != null && isPrefix(document.content(), file))
                .max(Comparator.comparingInt(document -> document.content().length))
                .orElseThrow(SignedDataIsNotTheLetter::inPdf);
        if (file.length == issued.content().length) {
            throw new NotSigned(NotSigned.Where.PDF);
        }
        PdfShape.requireFewRevisions(file);
        PdfShape.requireNothingBehind(file);
        MeasuredPdf.open(file, MAX_UNPACKED, issued.content().length).close();
        try {
            new PdfGate(file, issued).require();
        } catch (Refusal | FileTooCostly e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever a crafted file trips in the readers of PDF is the file's fault, not ours.
            throw new MalformedPdf(MalformedPdf.Fault.UNREADABLE);
        }
        return issued;
    }

    private void require() throws IOException {
        Meter.required();
        try (var before = reader(issued.content());
                var after = reader(file)) {
            var pdf = after.getPDDocument();
            if (pdf.isEncrypted()) {
                throw new MalformedPdf(MalformedPdf.Fault.ENCRYPTED);
            }
            requireSignedAtOnce(after);
            new PdfObjects(before.getPDDocument(), pdf).requireUntouched();
            if (before.getNumberOfPages() != after.getNumberOfPages()) {
                throw new PdfChanged(PdfChanged.Change.OTHER_PAGES);
            }
            new PdfFields(before.getPDDocument(), pdf, issued.box()).requireOnlySignatures();
            requireNoModification(before, after);
            requireSameLook(before, after);
        }
    }

    /** Nothing was saved between the issued PDF and its first signature. */
    private void requireSignedAtOnce(PdfBoxDocumentReader reader) throws IOException {
        var signatures = reader.getPDDocument().getSignatureDictionaries();
        if (signatures.isEmpty()) {
            throw new NotSigned(NotSigned.Where.PDF);
        }
        var firstEnd = Integer.MAX_VALUE;
        for (var signature : signatures) {
            var range = signature.getByteRange();
            if (range == null || range.length != 4 || range[0] != 0 || range[1] < issued.content().length) {
                throw new MalformedPdf(MalformedPdf.Fault.BEGINNING_LEFT_OUT);
            }
            requireOnlyItsValueLeftOut(range);
            firstEnd = Math.min(firstEnd, range[2] + range[3]);
        }
        if (PdfShape.wasSavedBetween(file, issued.content().length, firstEnd)) {
            throw new PdfChanged(PdfChanged.Change.SAVED_BEFORE_SIGNING);
        }
    }

    /** What a signature leaves out is nothing but its own value, in hex. */
    private void requireOnlyItsValueLeftOut(int[] range) {
        var from = range[1];
        var to = range[2] - 1;
        var hex =
                from < to && range[3] > 0 && range[2] + range[3] <= file.length && file[from] == '<' && file[to] == '>';
        for (var i = from + 1; hex && i < to; i++) {
            hex = Character.digit(file[i], 16) >= 0;
        }
        if (!hex) {
            throw new MalformedPdf(MalformedPdf.Fault.MORE_LEFT_OUT);
        }
    }

    private static void requireNoModification(PdfBoxDocumentReader before, PdfBoxDocumentReader after) {
        var changes = new DefaultPdfObjectModificationsFinder().find(before, after);
        if (!changes.getAnnotCreationChanges().isEmpty()
                || !changes.getUndefinedChanges().stream().allMatch(PdfGate::isNewForm)) {
            throw new PdfChanged(PdfChanged.Change.SAYS_OTHERWISE);
        }
    }

    private static boolean isNewForm(ObjectModification change) {
        return change.getActionType() == PdfObjectModificationType.CREATION
                && change.getObjectTree().getKeyChain().equals(List.of("Catalog", "AcroForm"));
    }

    private static void requireSameLook(PdfBoxDocumentReader before, PdfBoxDocumentReader after) {
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(MOST_PAGES_COMPARED);
        if (!differences.getPagesDifferences(before, after).isEmpty()
                || !differences.getVisualDifferences(before, after).isEmpty()) {
            throw new PdfChanged(PdfChanged.Change.LOOKS_OTHERWISE);
        }
    }

    private static PdfBoxDocumentReader reader(byte[] pdf) throws IOException {
        return new PdfBoxDocumentReader(new InMemoryDocument(pdf, "letter.pdf"));
    }

    private static boolean isPrefix(byte[] start, byte[] whole) {
        return start.length <= whole.length && Arrays.equals(start, 0, start.length, whole, 0, start.length);
    }
}
