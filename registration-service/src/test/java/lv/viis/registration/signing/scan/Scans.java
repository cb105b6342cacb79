package lv.viis.registration.signing.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import lv.viis.registration.signing.foreignfile.Bounds;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Scans for tests. */
public final class Scans {

    private static final ReadScan READER = new ReadScan(Bounds.patient());
    private static final byte[] PDF = pdf(document -> {});

    private Scans() {}

    /** As the doors of the service do. */
    public static Scan read(byte[] content) {
        return READER.read(content);
    }

    /** Always the same bytes. */
    public static byte[] pdf() {
        return PDF.clone();
    }

    static byte[] pdf(Consumer<PDDocument> change) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.accept(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] image(String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
