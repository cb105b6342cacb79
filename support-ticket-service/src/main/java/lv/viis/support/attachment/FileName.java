package lv.viis.support.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import lv.viis.chassis.text.Text;

/** A file's name made harmless: letters with their marks, digits, blanks and {@code -_()}, and the ending of the sniffed type. */
final class FileName {

    private static final int LONGEST = 80;

    private FileName() {}

    /** The name in a {@code Content-Disposition} header (RFC 6266); {@code attachment} if there is none. */
    static String of(String contentDisposition, FileType type) {
        var given = ContentDisposition.fileName(contentDisposition == null ? "" : contentDisposition)
                .orElse("");
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = name.lastIndexOf('.');
        var stem = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ()_-]", "_")
                .strip();
        return (stem.isEmpty() ? "attachment" : Text.shortened(stem, LONGEST).strip()) + "." + type.extension;
    }

    /** As the header of an answer: never shown in the page, and in any alphabet. */
    static String asAttachment(String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + name.replaceAll("[^ -~]", "_") + "\"; filename*=UTF-8''" + encoded;
    }
}
