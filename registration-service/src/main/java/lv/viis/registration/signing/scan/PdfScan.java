package lv.viis.registration.signing.scan;

import java.util.Set;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.signature.MalformedPdf;
import lv.viis.registration.signing.signature.MeasuredPdf;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Whether a PDF is no more than pages with pictures: each of its objects is looked at to the bottom. */
final class PdfScan {

    private static final int MOST_OBJECTS = 50_000;

    /** Points; no reader has to show more (ISO 32000-1, annex C.2). */
    private static final float LONGEST_SIDE = 14_400;

    /** Keys under which scripts, actions that start by themselves, files, films and forms in XML stand. */
    private static final Set<String> ACTIVE =
            Set.of("JS", "JavaScript", "AA", "EF", "EmbeddedFiles", "XFA", "RichMedia", "RichMediaContent");

    /** An {@code OpenAction} may turn to a page; these do more. */
    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");

    private static final Set<String> ACTIVE_ANNOTATIONS =
            Set.of("FileAttachment", "Movie", "Sound", "Screen", "RichMedia", "3D");

    private PdfScan() {}

    static void check(byte[] content) {
        try (var pdf = MeasuredPdf.ofAnybody(content)) {
            check(pdf);
        } catch (MalformedPdf e) {
            throw new ScanNotAccepted(e);
        } catch (ScanNotAccepted | FileTooCostly e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ScanNotAccepted(ScanNotAccepted.Fault.PDF_UNREADABLE);
        }
    }

    private static void check(MeasuredPdf measured) {
        var pdf = measured.document();
        if (pdf.isEncrypted()) {
            throw new ScanNotAccepted(ScanNotAccepted.Fault.PDF_ENCRYPTED);
        }
        if (pdf.getDocument().getXrefTable().size() > MOST_OBJECTS) {
            throw ScanNotAccepted.pdfOfMoreObjectsThan(MOST_OBJECTS);
        }
        measured.forEach(object -> {
            if (object instanceof COSDictionary dictionary) {
                checkPassive(dictionary);
            }
        });
        if (pdf.getNumberOfPages() < 1 || pdf.getNumberOfPages() > Scan.MOST_PAGES) {
            throw ScanNotAccepted.pdfWithoutPagesOrMoreThan(Scan.MOST_PAGES);
        }
        for (var page : pdf.getPages()) {
            var box = page.getMediaBox();
            if (box.getWidth() > LONGEST_SIDE || box.getHeight() > LONGEST_SIDE) {
                throw new ScanNotAccepted(ScanNotAccepted.Fault.PAGE_TOO_LARGE);
            }
        }
    }

    private static void checkPassive(COSDictionary dictionary) {
        if (dictionary.keySet().stream().anyMatch(key -> ACTIVE.contains(key.getName()))
                || isOneOf(ACTIVE_ACTIONS, dictionary.getCOSName(COSName.S))
                || isOneOf(ACTIVE_ANNOTATIONS, dictionary.getCOSName(COSName.SUBTYPE))
                || COSName.FILESPEC.equals(dictionary.getCOSName(COSName.TYPE))) {
            throw new ScanNotAccepted(ScanNotAccepted.Fault.NOT_PASSIVE);
        }
        if (COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            Scan.requirePixels(dictionary.getInt(COSName.WIDTH, 0), dictionary.getInt(COSName.HEIGHT, 0));
        }
    }

    private static boolean isOneOf(Set<String> names, COSName name) {
        return name != null && names.contains(name.getName());
    }
}
