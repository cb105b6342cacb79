package lv.viis.support.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

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
        return (stem.isEmpty() ? "attachment" : shortened(stem)) + "." + type.extension;
    }

    /** Never between a letter and its marks. */
    private static String shortened(String stem) {
        if (stem.codePointCount(0, stem.length()) <= LONGEST) {
            return stem;
        }
        var end = stem.offsetByCodePoints(0, LONGEST);
        while (end > 1 && isMark(stem.codePointAt(end))) {
            end = stem.offsetByCodePoints(end, -1);
        }
        return stem.substring(0, end).strip();
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** As the header of an answer: never shown in the page, and in any alphabet. */
    static String asAttachment(String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + name.replaceAll("[^ -~]", "_") + "\"; filename*=UTF-8''" + encoded;
    }
}
