package lv.viis.registration.signing.scan;

import java.util.Set;
import lv.viis.registration.signing.foreignfile.Meter;
import org.apache.tika.Tika;

/**
 * A scanned document that was found harmless: of a type known by its content, of a size that can be shown, and without
 * anything that runs when it is opened. Nothing of it is drawn, or written to a disk, to find that out.
 *
 * @param mediaType by its content, not by what the sender said
 */
public record Scan(byte[] content, String mediaType) {

    static final int LARGEST = 10 * 1024 * 1024;
    static final int MOST_PAGES = 60;

    /** A page of A3 at 600 dots an inch has 70 million. */
    static final long MOST_PIXELS = 100_000_000;

    private static final String PDF = "application/pdf";
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/tiff");
    private static final Tika TYPES = new Tika();

    /** Only where files of strangers are read ({@link ReadScan}). */
    static Scan of(byte[] content) {
        Meter.required();
        var type = TYPES.detect(content);
        if (type.equals(PDF)) {
            PdfScan.check(content);
        } else if (IMAGES.contains(type)) {
            ImageScan.check(content, type);
        } else {
            throw new ScanNotAccepted(ScanNotAccepted.Fault.OTHER_TYPE);
        }
        return new Scan(content, type);
    }

    static void requirePixels(long width, long height) {
        if (width < 0 || height < 0 || width * height > MOST_PIXELS) {
            throw new ScanNotAccepted(ScanNotAccepted.Fault.TOO_MANY_PIXELS);
        }
    }

    @Override
    public String toString() {
        return "Scan[" + mediaType + ", " + content.length + " bytes]";
    }
}
