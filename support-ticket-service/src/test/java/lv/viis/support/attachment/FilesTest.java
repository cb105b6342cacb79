package lv.viis.support.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import lv.viis.support.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void a_broken_header_has_no_size() throws IOException {
        var jpeg = image("jpg", 10, 10);
        for (var length = 3; length < 150; length++) {
            assertEquals(Optional.empty(), ImageSize.of(FileType.JPEG, Arrays.copyOf(jpeg, 2)));
            assertEquals(Optional.empty(), ImageSize.of(FileType.JPEG, Arrays.copyOf(jpeg, length)));
        }
        assertEquals(Optional.empty(), ImageSize.of(FileType.PNG, Given.png(0, 5)));
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

    @Test
    void a_long_name_is_cut_and_one_of_any_alphabet_is_given_out() {
        var longest = FileName.of("attachment; filename=\"" + "a".repeat(5000) + ".png\"", FileType.PDF);
        assertEquals("a".repeat(80) + ".pdf", longest);
        assertEquals(
                "attachment; filename=\"ekr_ns.png\"; filename*=UTF-8''ekr%C4%81ns.png",
                FileName.asAttachment("ekrāns.png"));
    }
}
