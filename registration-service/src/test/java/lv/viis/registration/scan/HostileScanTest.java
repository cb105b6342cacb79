package lv.viis.registration.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lv.viis.chassis.problem.Refusal;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made so that a look at their beginning, or at their outer objects only, takes them for scans. */
class HostileScanTest {

    /** A PDF of one page, written by hand: its dictionaries stand in each other, not beside each other. */
    private static byte[] pdf(String inCatalog, String inPage, String more) {
        return """
                %%PDF-1.7
                1 0 obj <</Type/Catalog/Pages 2 0 R %s>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842] %s>> endobj
                %s
                trailer <</Root 1 0 R/Size 9>>
                %%%%EOF
                """.formatted(inCatalog, inPage, more).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(9);
        var buffer = new byte[64 * 1024];
        for (var i = 0; i < 200; i++) {
            deflater.setInput(new byte[1024 * 1024]);
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return pdf(
                "",
                "",
                "4 0 obj <</Filter/FlateDecode/Length " + packed.size() + ">> stream\n"
                        + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream endobj");
    }

    private static byte[] tiff(int pages) {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var page = new IIOImage(new BufferedImage(20, 30, BufferedImage.TYPE_BYTE_BINARY), null, null);
        try (var out = new ByteArrayOutputStream()) {
            try (var stream = new MemoryCacheImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.prepareWriteSequence(null);
                for (var i = 0; i < pages; i++) {
                    writer.writeToSequence(page, null);
                }
                writer.endWriteSequence();
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer inItsOrder(byte[] tiff) {
        return ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** Where the position of the next page stands. */
    private static int next(ByteBuffer tiff, int page) {
        return page + 2 + 12 * tiff.getShort(page);
    }

    private static byte[] tiffInACircle() {
        var content = tiff(1);
        var bytes = inItsOrder(content);
        bytes.putInt(next(bytes, bytes.getInt(4)), bytes.getInt(4));
        return content;
    }

    /** Its first page is a page like any other. */
    private static byte[] tiffWithAHugeSecondPage() {
        var content = tiff(2);
        var bytes = inItsOrder(content);
        var second = bytes.getInt(next(bytes, bytes.getInt(4)));
        for (var field = second + 2; field < next(bytes, second); field += 12) {
            if (bytes.getShort(field) == 256 || bytes.getShort(field) == 257) {
                bytes.putShort(field + 2, (short) 4).putInt(field + 8, 60_000);
            }
        }
        return content;
    }

    private static byte[] jpegWithoutMeasures() {
        return Arrays.copyOf(Scans.image("jpeg"), 20);
    }

    static Stream<Object[]> what_hides_behind_a_good_beginning_is_refused() {
        return Map.<String, byte[]>ofEntries(
                        Map.entry(
                                "a file in the catalog's own names",
                                pdf("/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec>>]>>>>", "", "")),
                        Map.entry("a script by name", pdf("/Names<</JavaScript<</Names[(a) 4 0 R]>>>>", "", "")),
                        Map.entry(
                                "a script in an annotation in a page",
                                pdf("", "/Annots[<</Type/Annot/Subtype/Link/A<</S/JavaScript/JS(1)>>>>]", "")),
                        Map.entry(
                                "a program in an annotation in a page",
                                pdf("", "/Annots[<</Type/Annot/Subtype/Link/A<</S/Launch/F(a.exe)>>>>]", "")),
                        Map.entry(
                                "a program in the third of three actions",
                                pdf(
                                        "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next[<</S/GoTo/D[3 0 R/Fit]/Next<</S/Launch>>>>]>>",
                                        "",
                                        "")),
                        Map.entry("a name written in another way", pdf("/OpenAction<</S/J#61vaScript>>", "", "")),
                        Map.entry(
                                "a name in another object",
                                pdf("/OpenAction<</S 4 0 R>>", "", "4 0 obj /Launch endobj")),
                        Map.entry(
                                "a list of actions in another object",
                                pdf("", "/Annots 4 0 R", "4 0 obj [<</A<</S/Launch>>>>] endobj")),
                        Map.entry("a form in XML", pdf("/AcroForm<</XFA(x)>>", "", "")),
                        Map.entry("a form that is sent away", pdf("/OpenAction<</S/SubmitForm>>", "", "")),
                        Map.entry("an action when a page opens", pdf("", "/AA<</O<</S/GoTo>>>>", "")),
                        Map.entry("a film", pdf("", "/Annots[<</Subtype/Screen>>]", "")),
                        Map.entry("a file on a page", pdf("", "/Annots[<</Subtype/FileAttachment>>]", "")),
                        Map.entry(
                                "a picture of billions of pixels",
                                pdf(
                                        "",
                                        "",
                                        "4 0 obj <</Subtype/Image/Width 60000/Height 60000>> stream\n\nendstream endobj")),
                        Map.entry("a page as large as a field", pdf("", "/MediaBox[0 0 20000 100]", "")),
                        Map.entry(
                                "brackets without end", pdf("/X " + "[".repeat(200_000) + "]".repeat(200_000), "", "")),
                        Map.entry(
                                "dictionaries without end",
                                pdf("/X " + "<</X ".repeat(50_000) + ">>".repeat(50_000), "", "")),
                        Map.entry("200 MB in 200 KB", bomb()),
                        Map.entry("a TIFF of too many pages", tiff(Scan.MOST_PAGES + 1)),
                        Map.entry("a TIFF in a circle", tiffInACircle()),
                        Map.entry("a TIFF with a huge second page", tiffWithAHugeSecondPage()),
                        Map.entry("a JPEG without measures", jpegWithoutMeasures()),
                        Map.entry("a TIFF without a page", Arrays.copyOf(tiff(1), 9)))
                .entrySet()
                .stream()
                .map(entry -> new Object[] {entry.getKey(), entry.getValue()});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_hides_behind_a_good_beginning_is_refused(String what, byte[] content) {
        assertTimeout(Duration.ofSeconds(10), () -> assertThrows(ScanNotAccepted.class, () -> Scan.of(content), what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/OpenAction[3 0 R/Fit]",
                "/OpenAction<</S/GoTo/D[3 0 R/XYZ 0 842 1]>>",
                "/PageLabels<</Nums[0<</S/D>>]>>",
                "/OutputIntents[<</S/GTS_PDFA1>>]"
            })
    void what_scanners_write_beside_the_pages_is_taken(String inCatalog) {
        assertEquals(
                "application/pdf",
                Scan.of(pdf(inCatalog, "/Group<</S/Transparency>>", "")).mediaType());
    }

    @Test
    void a_pile_of_pages_is_taken() {
        assertEquals("image/tiff", Scan.of(tiff(Scan.MOST_PAGES)).mediaType());
        assertEquals(
                "application/pdf",
                Scan.of(Scans.pdf(document -> {
                            for (var i = 1; i < Scan.MOST_PAGES; i++) {
                                document.addPage(new PDPage());
                            }
                        }))
                        .mediaType());
    }

    @Test
    void bytes_at_random_never_turn_into_a_fault_of_ours() {
        var random = new Random(7);
        for (var start : new byte[][] {
            "%PDF-1.7\n1 0 obj <<".getBytes(StandardCharsets.US_ASCII),
            {'I', 'I', 42, 0, 8, 0, 0, 0},
            {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0},
            Arrays.copyOf(Scans.image("png"), 16)
        }) {
            for (var i = 0; i < 300; i++) {
                var content = new byte[start.length + random.nextInt(600)];
                random.nextBytes(content);
                System.arraycopy(start, 0, content, 0, start.length);
                try {
                    Scan.of(content);
                } catch (Refusal refused) {
                    assertEquals("scan-not-accepted", refused.code());
                }
            }
        }
    }
}
