package lv.viis.registration.lettertext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The letters as documents. */
class LetterPdfTest {

    private static final WriteLetter WRITE = new WriteLetter(new RenderText(), new MakePdf());

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
        var pdf = WRITE.write(content).pdf();
        assertThat(new String(Arrays.copyOfRange(pdf, pdf.length - 6, pdf.length), StandardCharsets.US_ASCII))
                .isEqualTo("%%EOF\n");
        Thread.sleep(1100);
        assertThat(WRITE.write(content).pdf()).isEqualTo(pdf);
        Files.createDirectories(Path.of("target/letters"));
        Files.write(
                Path.of(
                        "target/letters",
                        LetterSample.of(content).slug() + content.employees().size() + ".pdf"),
                pdf);
    }

    @Test
    void it_is_latvian_and_tagged() throws IOException {
        try (var document = Loader.loadPDF(WRITE.write(Letters.grant(1)).pdf())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("lv");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Iesniegums par lietotāja tiesību piešķiršanu Valsts izglītības informācijas sistēmā");
            assertThat(new PDFTextStripper().getText(document)).contains("Šķēle-Ābele", "Žagata-Āboliņa");
        }
    }
}
