package lv.viis.support.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import lv.viis.support.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read off a file and its name. */
class FilesTest {

    private static byte[] image(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void the_size_of_real_images_is_read_off_their_headers() throws IOException {
        assertEquals(Optional.of(new ImageSize(321, 123)), ImageSize.of(FileType.PNG, image("png", 321, 123)));
        assertEquals(Optional.of(new ImageSize(321, 123)), ImageSize.of(FileType.JPEG, image("jpg", 321, 123)));
        assertEquals(Optional.of(FileType.PNG), FileType.sniffed(image("png", 1, 1)));
        assertEquals(Optional.of(FileType.JPEG), FileType.sniffed(image("jpg", 1, 1)));
    }

    @Test
    @Tag("D22")
    void what_ends_with_the_first_bytes_of_a_type_is_no_file_of_it() {
        for (var type : FileType.values()) {
            var begun =
                    switch (type) {
                        case PNG -> HexFormat.of().parseHex("89504e470d0a1a0a");
                        case JPEG -> HexFormat.of().parseHex("ffd8ff");
                        case PDF -> "%PDF-".getBytes(StandardCharsets.US_ASCII);
                    };
            assertEquals(Optional.empty(), FileType.sniffed(begun), type.name());
            assertEquals(Optional.of(type), FileType.sniffed(Arrays.copyOf(begun, begun.length + 1)));
        }
    }

    @Test
    @Tag("D22")
    void an_image_is_as_large_as_it_may_be_and_no_larger() {
        assertEquals(FileType.PNG, CheckFile.check(Given.png(10_000, 5_000), "image/png"));
        assertEquals(FileType.PNG, CheckFile.check(Given.png(1, 50_000_000), "image/png"));
        for (var tooLarge : List.of(Given.png(1, 50_000_001), Given.png(10_000, 5_001))) {
            var refused = assertThrows(ImageTooLarge.class, () -> CheckFile.check(tooLarge, "image/png"));
            assertEquals("image-too-large", refused.code());
        }
    }

    @Test
    @Tag("D22")
    void a_file_is_as_large_as_it_may_be_and_no_larger() {
        var pdf = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 5 * 1024 * 1024);
        assertEquals(FileType.PDF, CheckFile.check(pdf, "application/pdf"));
        var larger = Arrays.copyOf(pdf, pdf.length + 1);
        var refused = assertThrows(AttachmentTooLarge.class, () -> CheckFile.check(larger, "application/pdf"));
        assertEquals("attachment-too-large", refused.code());
    }

    @Test
    void a_broken_header_has_no_size() throws IOException {
        var jpeg = image("jpg", 10, 10);
        for (var length = 3; length < 150; length++) {
            assertEquals(Optional.empty(), ImageSize.of(FileType.JPEG, Arrays.copyOf(jpeg, 2)));
            assertEquals(Optional.empty(), ImageSize.of(FileType.JPEG, Arrays.copyOf(jpeg, length)));
        }
        assertEquals(Optional.empty(), ImageSize.of(FileType.PNG, Given.png(0, 5)));
        assertEquals(Optional.empty(), ImageSize.of(FileType.PNG, Given.png(5, 0)));
    }

    /** ITU-T T.81, table B.1: C0 to CF are frames but for C4, C8 and CC. A segment of its own length alone comes before. */
    @ParameterizedTest
    @Tag("D22")
    @CsvSource({"C0, true", "CF, true", "C4, false", "C8, false", "CC, false", "BF, false", "D0, false"})
    void only_a_frame_has_a_size(String marker, boolean isFrame) {
        var jpeg = HexFormat.of()
                .parseHex("ffd8" + "ffe00002" + "ff" + marker.toLowerCase() + "0008" + "08" + "0003" + "0005" + "00");
        assertEquals(
                isFrame ? Optional.of(15L) : Optional.empty(),
                ImageSize.of(FileType.JPEG, jpeg).map(ImageSize::pixels));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "-|attachment.png",
                "attachment|attachment.png",
                "attachment; filename=\"a.exe\"|a.png",
                "attachment; filename=\"../../etc/passwd\"|passwd.png",
                "attachment; filename=\"C:\\x\\y.png\"|y.png",
                "attachment; filename=\"<b>.html.png\"|_b__html.png",
                "attachment; filename=plain.png|plain.png",
                "attachment; filename=\"a.png\"; filename*=UTF-8''ekr%C4%81ns.png|ekrāns.png",
                "attachment; filename*=UTF-8''%zz|attachment.png",
                "attachment; filename*=UTF-8''a%E2%80%AEgpj.png|a_gpj.png"
            })
    void a_name_is_made_harmless_and_ends_as_the_file_is(String header, String name) {
        assertEquals(name, FileName.of(header, FileType.PNG));
    }

    @ParameterizedTest
    @Tag("F15")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attachment; filename=\"a \\\"b\\\" c.png\"|a _b_ c.png",
                "attachment; filename=\"le\\\\mums\\.png\"|mums.png",
                "attachment; filename=\"l\\ē\\mums.png\"|lēmums.png",
                "attachment; filename=\"a; filename*=UTF-8''b.png\"|a_ filename__UTF-8__b.png",
                "attachment; filename*=\"UTF-8''ekr%C4%81ns.png\"|ekrāns.png",
                "attachment; filename*=utf-8'lv'l%C4%93mums%20(2).png|lēmums (2).png",
                "attachment; filename*=ISO-8859-1'en'%A3%20and%20caf%E9.png|_ and café.png",
                "attachment; filename*=UTF-8''ekra%CC%84ns.png|ekrāns.png",
                "attachment; filename*=UTF-8''x%CC%A7%CC%84.png|x\u0327\u0304.png",
                "attachment; filename*=UTF-8''%FF.png; filename=\"b.png\"|b.png",
                "attachment; FileName = \"a.png\"|a.png",
                "attachment; x-filename=\"b.png\"; filename=a.png|a.png",
                "attachment;filename=\"C:\\Users\\anna\\a.png\"|a.png",
                "attachment; filename=\"\u00c4\u0081.png\"|ā.png",
                "form-data; name=\"file\"; filename=\"a.png\"|a.png"
            })
    void a_name_is_read_whole(String header, String name) {
        assertEquals(name, FileName.of(header, FileType.PNG));
    }

    @Test
    @Tag("D22")
    void a_header_that_breaks_off_is_read_as_far_as_it_goes() {
        var header = "form-data; filename= \"a\\\"b.png";
        for (var end = 0; end <= header.length(); end++) {
            assertTrue(FileName.of(header.substring(0, end), FileType.PNG).endsWith(".png"));
        }
        assertEquals("ab.png", FileName.of("form-data; filename= \"ab.png", FileType.PNG));
    }

    @Test
    @Tag("F15")
    void a_name_is_not_cut_between_a_letter_and_its_mark() {
        var name = FileName.of("attachment; filename*=UTF-8''" + "a".repeat(79) + "x%CC%A7.png", FileType.PNG);
        assertEquals("a".repeat(79) + ".png", name);
        // More marks than letters are cut anywhere.
        FileName.of("attachment; filename*=UTF-8''" + "%CC%A7".repeat(500) + ".png", FileType.PNG);
    }

    @ParameterizedTest
    @Tag("F15")
    @CsvSource({
        "image/jpg, JPEG",
        "image/pjpeg, JPEG",
        "IMAGE/JPEG; name=a, JPEG",
        "image/x-png, PNG",
        "application/x-pdf, PDF"
    })
    void a_type_has_other_names(String declared, FileType type) {
        assertEquals(Optional.of(type), FileType.declared(declared));
    }

    @ParameterizedTest
    @Tag("F15")
    @ValueSource(strings = {"%PDF-1.7\n", "\n%PDF-1.7\n", "\r\n%PDF-1.4 ", "\u00ef\u00bb\u00bf%PDF-1.7\n"})
    void a_pdf_may_begin_with_a_line_end(String head) {
        assertEquals(
                Optional.of(FileType.PDF),
                FileType.sniffed(head.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
        assertEquals(
                Optional.empty(),
                FileType.sniffed(("x" + head).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_long_name_is_cut_and_one_of_any_alphabet_is_given_out() {
        var longest = FileName.of("attachment; filename=\"" + "a".repeat(5000) + ".png\"", FileType.PDF);
        assertEquals("a".repeat(80) + ".pdf", longest);
        assertEquals(
                "attachment; filename=\"ekr_ns.png\"; filename*=UTF-8''ekr%C4%81ns.png",
                FileName.asAttachment("ekrāns.png"));
    }
}
