package lv.viis.registration.signing.scan;

import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.Meter;
import lv.viis.registration.signing.foreignfile.MeteredStream;

/** How many pages an image has and how large they are, by their headers; nothing is decoded. */
final class ImageScan {

    private ImageScan() {}

    static void check(byte[] content, String type) {
        Meter.required();
        var reader = ImageIO.getImageReadersByMIMEType(type).next();
        try (var in = new MemoryCacheImageInputStream(new MeteredStream(content))) {
            reader.setInput(in, false, true);
            checkPages(reader);
        } catch (ScanNotAccepted | FileTooCostly e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new ScanNotAccepted(ScanNotAccepted.Fault.IMAGE_UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    /** One after the other, never asking how many there are: the pages of a TIFF may go in a circle. */
    private static void checkPages(ImageReader reader) throws IOException {
        Scan.requirePixels(reader.getWidth(0), reader.getHeight(0));
        for (var page = 1; hasPage(reader, page); page++) {
            if (page == Scan.MOST_PAGES) {
                throw ScanNotAccepted.imageOfMorePagesThan(Scan.MOST_PAGES);
            }
            Scan.requirePixels(reader.getWidth(page), reader.getHeight(page));
        }
    }

    private static boolean hasPage(ImageReader reader, int page) throws IOException {
        try {
            reader.getWidth(page);
            return true;
        } catch (IndexOutOfBoundsException end) {
            return false;
        }
    }
}
