package lv.viis.registration.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;

/**
 * A scanned document that was found harmless: of a type known by its first bytes, of a size that can be shown, and
 * without anything that runs when it is opened.
 *
 * @param mediaType by its content, not by what the sender said
 */
public record Scan(byte[] content, String mediaType) {

    static final int LARGEST = 10 * 1024 * 1024;
    static final int MOST_PAGES = 60;
    static final long MOST_PIXELS = 100_000_000;

    private static final List<COSName> ACTIVE = List.of(
            COSName.JAVA_SCRIPT,
            COSName.JS,
            COSName.EMBEDDED_FILES,
            COSName.getPDFName("RichMedia"),
            COSName.getPDFName("XFA"),
            COSName.getPDFName("OpenAction"),
            COSName.AA);
    private static final Set<String> ACTIVE_ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "Rendition");

    /**
     * @throws ScanTooLarge if it has more than 10 MiB
     * @throws ScanNotAccepted if it is none of PDF, JPEG, PNG and TIFF, too large when shown, or not passive
     */
    public static Scan of(byte[] content) {
        if (content.length > LARGEST) {
            throw new ScanTooLarge();
        }
        var type = sniff(content);
        if (type.equals("application/pdf")) {
            checkPdf(content);
        } else {
            checkImage(content, type.substring("image/".length()));
        }
        return new Scan(content, type);
    }

    private static String sniff(byte[] content) {
        if (startsWith(content, '%', 'P', 'D', 'F', '-')) {
            return "application/pdf";
        }
        if (startsWith(content, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (startsWith(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return "image/png";
        }
        if (startsWith(content, 'I', 'I', 42, 0) || startsWith(content, 'M', 'M', 0, 42)) {
            return "image/tiff";
        }
        throw new ScanNotAccepted("It is none of PDF, JPEG, PNG and TIFF.");
    }

    private static boolean startsWith(byte[] content, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The header only: nothing is decoded before its size is known. */
    private static void checkImage(byte[] content, String format) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReadersByFormatName(format);
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new ScanNotAccepted("The image has more than 100 million pixels.");
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof ScanNotAccepted refusal ? refusal : new ScanNotAccepted("The image cannot be read.");
        }
    }

    private static void checkPdf(byte[] content) {
        try (var pdf = Loader.loadPDF(content, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.isEncrypted()) {
                throw new ScanNotAccepted("The PDF is encrypted.");
            }
            if (pdf.getNumberOfPages() == 0 || pdf.getNumberOfPages() > MOST_PAGES) {
                throw new ScanNotAccepted("The PDF has no page, or more than " + MOST_PAGES + ".");
            }
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                checkPassive(pdf.getDocument().getObjectFromPool(key));
            }
            checkPassive(pdf.getDocumentCatalog().getCOSObject());
        } catch (IOException | RuntimeException e) {
            throw e instanceof ScanNotAccepted refusal ? refusal : new ScanNotAccepted("The PDF cannot be read.");
        }
    }

    private static void checkPassive(COSObject object) {
        if (object.getObject() instanceof COSDictionary dictionary) {
            checkPassive(dictionary);
        }
    }

    private static void checkPassive(COSDictionary dictionary) {
        var action = dictionary.getNameAsString(COSName.S);
        if (ACTIVE.stream().anyMatch(dictionary::containsKey)
                || action != null && ACTIVE_ACTIONS.contains(action)
                || COSName.FILESPEC.equals(dictionary.getCOSName(COSName.TYPE))) {
            throw new ScanNotAccepted("The PDF runs or carries something; print it to a new PDF.");
        }
    }

    @Override
    public String toString() {
        return "Scan[" + mediaType + ", " + content.length + " bytes]";
    }
}
