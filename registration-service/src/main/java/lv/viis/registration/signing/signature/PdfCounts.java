package lv.viis.registration.signing.signature;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * How much a PDF has of what is worked on one by one when its signatures are judged. Lists are counted by their entries:
 * one that names the same thing again and again takes as much work as one of many things.
 */
final class PdfCounts {
    private static final COSName SIGNATURE = COSName.getPDFName("Sig");
    private static final COSName STAMP = COSName.getPDFName("DocTimeStamp");

    /** ETSI EN 319 142-1, 5.4.2: for the document, and for each signature. */
    private static final Set<COSName> VALIDATION_DATA = names("Certs", "CRLs", "OCSPs", "Cert", "CRL", "OCSP");

    private int signatures;
    private int stamps;
    private int annotations;
    private int attachments;
    private int validationData;

    /** @throws lv.viis.registration.signing.foreignfile.FileTooCostly if it is one too many */
    void add(COSDictionary dictionary) {
        var type = dictionary.getCOSName(COSName.TYPE);
        if (STAMP.equals(type)) {
            Limit.DOCUMENT_STAMPS.require(++stamps, FileType.PDF);
        } else if (SIGNATURE.equals(type) || dictionary.containsKey(COSName.BYTERANGE)) {
            Limit.SIGNATURES.require(++signatures, FileType.PDF);
        }
        annotations += size(dictionary, COSName.ANNOTS) + size(dictionary, COSName.FIELDS);
        annotations += COSName.PAGES.equals(type) ? 0 : size(dictionary, COSName.KIDS);
        Limit.ANNOTATIONS.require(annotations, FileType.PDF);
        attachments += dictionary.containsKey(COSName.EF) ? 1 : 0;
        Limit.ATTACHMENTS.require(attachments, FileType.PDF);
        VALIDATION_DATA.forEach(key -> validationData += size(dictionary, key));
        Limit.VALIDATION_DATA.require(validationData, FileType.PDF);
    }

    /** A number that is written in the file, and goes through which is all that is needed to take much time. */
    static void requireFewPages(PDDocument document) {
        Limit.PAGES.require(pages(document), FileType.PDF);
    }

    private static int pages(PDDocument document) {
        try {
            return document.getNumberOfPages();
        } catch (RuntimeException e) {
            // A check that needs pages refuses it for having none.
            return 0;
        }
    }

    private static int size(COSDictionary dictionary, COSName list) {
        var array = dictionary.containsKey(list) ? dictionary.getCOSArray(list) : null;
        return array == null ? 0 : array.size();
    }

    private static Set<COSName> names(String... names) {
        var all = new HashSet<COSName>();
        List.of(names).forEach(name -> all.add(COSName.getPDFName(name)));
        return Set.copyOf(all);
    }
}
