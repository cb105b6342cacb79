package lv.viis.registration.signing.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.Bounds;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
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
        assertTimeout(
                Duration.ofSeconds(10), () -> assertThrows(ScanNotAccepted.class, () -> Scans.read(content), what));
    }

    @Test
    @Tag("F6")
    void a_scan_that_takes_long_ends_at_the_deadline() {
        var large = bomb();
        var inNoTime = new ReadScan(Bounds.within(Duration.ZERO));
        var refusal = assertThrows(ScanNotAccepted.class, () -> inNoTime.read(large));
        assertEquals("scan-not-accepted", refusal.code());
        assertEquals("The file takes too long to be read: more than 0 seconds.", refusal.getMessage());
        assertThrows(IllegalStateException.class, () -> Scan.of(Scans.pdf()));
    }

    private static String refusal(byte[] content) {
        return assertThrows(Refusal.class, () -> Scans.read(content)).code();
    }

    @Test
    @Tag("S1")
    void few_bytes_that_unpack_to_a_gigabyte_are_no_scan_however_their_filters_are_hidden() {
        var bomb = MadePdf.bomb(1024);
        assertTrue(bomb.length < 200_000);
        assertEquals("scan-not-accepted", refusal(bomb));
        assertEquals("scan-not-accepted", refusal(MadePdf.bomb(64)));
    }

    private static byte[] stream(String dictionary, byte[] content, String more) {
        return pdf(
                "",
                "",
                "4 0 obj <<" + dictionary + "/Length " + content.length + ">> stream\n"
                        + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream endobj\n" + more);
    }

    private static byte[] packed(int megabytes) {
        var content = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(content, new Deflater(1))) {
            for (var i = 0; i < megabytes; i++) {
                out.write(new byte[1024 * 1024]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    @ParameterizedTest
    @Tag("S1")
    @ValueSource(
            strings = {
                "/Filter/FlateDecode",
                "/Filter 5 0 R",
                "/Filter[/Fl#61teDecode]",
                "/F#69lter/#46lateDecode",
                "/Filter % stream\n /FlateDecode",
                "/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/ASCIIHexDecode]",
                "/Subtype/Image/Width 10/Height 10/Filter[/FlateDecode/DCTDecode]",
                "/Filter[/FlateDecode/RunLengthDecode]",
                "/Filter 6 0 R",
                "/Filter[5 0 R]"
            })
    void a_stream_that_unpacks_to_too_much_is_no_scan_however_its_filter_is_written(String filter) {
        assertEquals(
                "scan-not-accepted",
                refusal(stream(
                        filter + " ".repeat(2_000),
                        packed(160),
                        "5 0 obj /FlateDecode endobj 6 0 obj [/FlateDecode/LZWDecode] endobj")));
    }

    @ParameterizedTest
    @Tag("S1")
    @ValueSource(
            strings = {
                // PDFBox fills rows of no length for ever.
                "/Predictor 2/Columns 0",
                "/Predictor 12/Columns 2000000000",
                "/Predictor 2/Columns 2000000000/Colors 32/BitsPerComponent 32",
                "/Predictor 2/Columns -5"
            })
    void rows_that_are_never_filled_or_fill_the_heap_are_no_scan(String parameters) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        "scan-not-accepted",
                        refusal(stream("/Filter/FlateDecode/DecodeParms<<" + parameters + ">>", packed(1), ""))));
    }

    @ParameterizedTest
    @Tag("S1")
    @ValueSource(strings = {"<<>>", "[]", "()", "1 0 R ", "/a", "<</A[1 2]>>"})
    void a_million_values_in_a_small_file_are_no_scan_or_a_cheap_one(String value) {
        var content = pdf("/X[" + value.repeat(9_000_000 / value.length()) + "]", "", "");
        try {
            Scans.read(content);
        } catch (Refusal refused) {
            assertEquals("scan-not-accepted", refused.code());
        }
    }

    @Test
    @Tag("S1")
    void an_image_whose_header_lies_is_read_or_refused() {
        for (var seed = 0; seed < 300; seed++) {
            try {
                Scans.read(MadeImage.of(seed));
            } catch (Refusal refused) {
                assertEquals("scan-not-accepted", refused.code());
            }
        }
    }

    @Test
    @Tag("S1")
    void names_of_a_file_are_not_kept_when_it_is_gone() throws ReflectiveOperationException {
        var names = new StringBuilder("/X[");
        for (var i = 0; i < 50_000; i++) {
            names.append("/Made-up-").append(i);
        }
        Scans.read(pdf(names.append("]").toString(), "", ""));
        var kept = COSName.class.getDeclaredField("nameMap");
        kept.setAccessible(true);
        assertTrue(((Map<?, ?>) kept.get(null)).size() < 10_000);
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
                Scans.read(pdf(inCatalog, "/Group<</S/Transparency>>", "")).mediaType());
    }

    @Test
    void a_pile_of_pages_is_taken() {
        assertEquals("image/tiff", Scans.read(tiff(Scan.MOST_PAGES)).mediaType());
        assertEquals(
                "application/pdf",
                Scans.read(Scans.pdf(document -> {
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
                    Scans.read(content);
                } catch (Refusal refused) {
                    assertEquals("scan-not-accepted", refused.code());
                }
            }
        }
    }
}
