package lv.viis.registration.texts.lettertext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The letters as documents. */
class LetterPdfTest {

    private static final PrintLetter PRINT = new PrintLetter(new MakePdf());

    private static byte[] pdf(LetterContent content) {
        return PRINT.letter(shipped(LetterSample.of(content)), content);
    }

    private static LetterText shipped(LetterSample sample) {
        return ShippedTexts.all().stream()
                .filter(text -> text.sample == sample && text.lang.equals("lv"))
                .findFirst()
                .orElseThrow();
    }

    static Stream<LetterContent> letters() {
        return Stream.of(
                Letters.grant(1),
                Letters.grant(30),
                Letters.head(LetterContent.ApplicationKind.CHANGE, false, false, 1),
                Letters.head(LetterContent.ApplicationKind.REVOKE, false, false, 1),
                Letters.head(LetterContent.ApplicationKind.REVOKE, false, false, 12),
                Letters.head(LetterContent.ApplicationKind.GRANT, false, true, 1),
                Letters.head(LetterContent.ApplicationKind.GRANT, true, false, 1),
                Letters.commitment(),
                Letters.authorisation());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void an_issued_file_ends_with_its_end_mark_and_is_the_same_each_time(LetterContent content) throws Exception {
        var pdf = pdf(content);
        assertThat(new String(Arrays.copyOfRange(pdf, pdf.length - 6, pdf.length), StandardCharsets.US_ASCII))
                .isEqualTo("%%EOF\n");
        assertThat(pdf(content)).isEqualTo(pdf);
        Files.createDirectories(Path.of("target/letters"));
        Files.write(
                Path.of(
                        "target/letters",
                        LetterSample.of(content).slug() + content.employees().size() + ".pdf"),
                pdf);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void it_is_archivable_and_readable_by_screen_readers(LetterContent content) throws Exception {
        var pdf = pdf(content);
        assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LetterSample.class)
    void blanks_and_previews_are_so_too_and_carry_no_code(LetterSample sample) throws Exception {
        for (var pdf : List.of(PRINT.blank(shipped(sample)), PRINT.preview(shipped(sample), Letters.DAY))) {
            assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentInformation().getKeywords()).isNullOrEmpty();
                assertThat(new PDFTextStripper().getText(document)).doesNotContain("VIIS:", "kods: ");
            }
        }
        Files.createDirectories(Path.of("target/letters"));
        Files.write(Path.of("target/letters", sample.slug() + "-blank.pdf"), PRINT.blank(shipped(sample)));
    }

    @Test
    void the_validator_finds_what_is_wrong_with_a_plain_file() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(VeraPdf.faults(out.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
            assertThat(VeraPdf.faults(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @Tag("F5")
    @ValueSource(strings = {"中", "😀", "שרה", "سارة", "\u200B", "\u202E", "\u00AD", "\uE000", "๑", "ᚠ", "\u0304"})
    void what_the_font_lacks_is_not_printed_otherwise(String lacking) {
        assertThatThrownBy(() -> pdf(Letters.named("Ģirts " + lacking)))
                .isInstanceOf(NotPrintable.class)
                .hasMessageContaining("U+%04X".formatted(lacking.codePointAt(0)));
    }

    @ParameterizedTest
    @Tag("F5")
    @ValueSource(strings = {"Ģirts Āčēģīķļņšūž", "Łukasz", "Ева Щукина", "Ελένη", "Nguyễn", "ŌŖȭ", "„Ābols” – 7 € № ½"})
    void what_it_has_is_printed_as_it_is(String name) throws Exception {
        try (var document = Loader.loadPDF(pdf(Letters.named(name)))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(name);
        }
    }

    @Test
    @Tag("F5")
    void what_was_written_in_another_form_is_printed_in_the_fonts() throws Exception {
        try (var document = Loader.loadPDF(pdf(Letters.named("G\u0327irts A\u0304boliņs")))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Ģirts Āboliņs");
        }
    }

    @Test
    void it_is_latvian_and_names_itself() throws IOException {
        var content = Letters.grant(1);
        try (var document = Loader.loadPDF(pdf(content))) {
            var about = document.getDocumentInformation();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("lv");
            assertThat(about.getTitle())
                    .isEqualTo("Iesniegums par lietotāja tiesību piešķiršanu Valsts izglītības informācijas sistēmā");
            assertThat(about.getCreationDate().toInstant())
                    .isEqualTo(Letters.DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
            assertThat(about.getKeywords()).isEqualTo("VIIS:" + content.code() + ":" + content.letterId());
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains(about.getKeywords(), "<xmp:CreateDate>2026-11-25T00:00:00Z</xmp:CreateDate>");
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Šķēle-Ābele",
                            "Žagata-Āboliņa",
                            content.code(),
                            content.letterId().toString());
        }
    }

    @Test
    void a_scan_of_any_page_tells_the_letter() throws Exception {
        var content = Letters.grant(12);
        try (var document = Loader.loadPDF(pdf(content))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                var scan = new PDFRenderer(document).renderImageWithDPI(page, 150);
                var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                        scan.getWidth(),
                        scan.getHeight(),
                        scan.getRGB(0, 0, scan.getWidth(), scan.getHeight(), null, 0, scan.getWidth()))));
                assertThat(new QRCodeReader()
                                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                                .getText())
                        .isEqualTo("VIIS:" + content.code() + ":" + content.letterId());
            }
        }
    }

    @Test
    void the_signature_box_is_printed_where_it_is_said_to_be_and_is_empty() throws Exception {
        var box = WriteLetter.BOX;
        try (var document = Loader.loadPDF(pdf(Letters.grant(12)))) {
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                var scan = new PDFRenderer(document).renderImageWithDPI(page, 288);
                var pages = document.getPage(page).getMediaBox();
                var left = Math.round(box.left() * 4);
                var right = Math.round(box.right() * 4);
                var top = Math.round((pages.getHeight() - box.top()) * 4);
                var bottom = Math.round((pages.getHeight() - box.bottom()) * 4);
                for (var x : new int[] {left + 40, (left + right) / 2, right - 40}) {
                    assertThat(isInked(scan, x, top, 0, 3)).isTrue();
                    assertThat(isInked(scan, x, bottom, 0, 3)).isTrue();
                }
                for (var y : new int[] {top + 40, (top + bottom) / 2, bottom - 40}) {
                    assertThat(isInked(scan, left, y, 3, 0)).isTrue();
                    assertThat(isInked(scan, right, y, 3, 0)).isTrue();
                }
                for (var y = top + 60; y < bottom - 8; y++) {
                    for (var x = left + 8; x < right - 8; x++) {
                        assertThat(scan.getRGB(x, y) & 0xFF).isGreaterThan(200);
                    }
                }
            }
        }
    }

    private static boolean isInked(BufferedImage scan, int x, int y, int sideways, int upAndDown) {
        for (var dy = -upAndDown; dy <= upAndDown; dy++) {
            for (var dx = -sideways; dx <= sideways; dx++) {
                if ((scan.getRGB(x + dx, y + dy) & 0xFF) < 200) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void a_long_table_names_its_columns_on_each_page() throws IOException {
        try (var document = Loader.loadPDF(pdf(Letters.grant(30)))) {
            var rows = new PDFTextStripper();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                rows.setStartPage(page);
                rows.setEndPage(page);
                var text = rows.getText(document).replaceAll("\\s+", " ");
                if (text.contains("@example.lv")) {
                    assertThat(text).contains("Darbinieks", "Pienākumi, kuru izpildei");
                }
            }
            assertThat(document.getNumberOfPages()).isBetween(4, 9);
        }
    }
}
