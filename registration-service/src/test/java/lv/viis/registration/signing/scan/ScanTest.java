package lv.viis.registration.signing.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a clerk may be shown as a scan, and what not. */
class ScanTest {

    @Test
    void the_type_is_found_by_the_first_bytes() {
        assertEquals("application/pdf", Scans.read(Scans.pdf()).mediaType());
        for (var format : new String[] {"jpeg", "png", "tiff"}) {
            assertEquals("image/" + format, Scans.read(Scans.image(format)).mediaType());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_no_harmless_scan_is_refused(String what, byte[] content) {
        assertThrows(ScanNotAccepted.class, () -> Scans.read(content), what);
    }

    static Stream<Object[]> what_is_no_harmless_scan_is_refused() {
        return Map.<String, byte[]>ofEntries(
                        Map.entry("nothing", new byte[0]),
                        Map.entry("text", "a letter".getBytes(StandardCharsets.UTF_8)),
                        Map.entry("zip", "PK\u0003\u0004 and more".getBytes(StandardCharsets.US_ASCII)),
                        Map.entry("svg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII)),
                        Map.entry("half a PDF", Arrays.copyOf(Scans.pdf(), 60)),
                        Map.entry("half a PNG", Arrays.copyOf(Scans.image("png"), 20)),
                        Map.entry("a PNG of 4 gigapixels", hugePng()),
                        Map.entry("a PDF with JavaScript", changed(ScanTest::addScript)),
                        Map.entry("a PDF that launches", changed(ScanTest::addLaunch)),
                        Map.entry("a PDF with a file in it", changed(ScanTest::addFile)),
                        Map.entry("a PDF with an action on opening", changed(ScanTest::addOpenAction)),
                        Map.entry("an encrypted PDF", changed(ScanTest::encrypt)),
                        Map.entry("a PDF of many pages", changed(ScanTest::addPages)),
                        Map.entry("a PDF without a page", changed(document -> document.removePage(0))))
                .entrySet()
                .stream()
                .map(entry -> new Object[] {entry.getKey(), entry.getValue()});
    }

    @Test
    void more_than_ten_mebibytes_are_too_many() {
        assertThrows(ScanTooLarge.class, () -> Scans.read(new byte[Scan.LARGEST + 1]));
    }

    private static byte[] changed(Consumer<PDDocument> change) {
        return Scans.pdf(change);
    }

    private static byte[] hugePng() {
        var png = Scans.image("png");
        // Width and height of the header chunk; its check sum is that of the small image still.
        ByteBuffer.wrap(png).putInt(16, 65_535).putInt(20, 65_535);
        return png;
    }

    private static void addScript(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
    }

    private static void addOpenAction(PDDocument document) {
        var action = new COSDictionary();
        action.setName(COSName.S, "GoToR");
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OpenAction"), action);
    }

    private static void addLaunch(PDDocument document) {
        var link = new PDAnnotationLink();
        link.setAction(new PDActionLaunch());
        try {
            document.getPage(0).getAnnotations().add(link);
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(link.getCOSObject()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSArray array(COSDictionary one) {
        var array = new COSArray();
        array.add(one);
        return array;
    }

    private static void addFile(PDDocument document) {
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("a.exe", new PDComplexFileSpecification()));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static void encrypt(PDDocument document) {
        try {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPages(PDDocument document) {
        for (var i = 0; i < Scan.MOST_PAGES; i++) {
            document.addPage(new PDPage());
        }
    }
}
