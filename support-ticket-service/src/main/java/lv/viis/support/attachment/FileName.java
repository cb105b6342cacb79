package lv.viis.support.attachment;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A file's name made harmless: letters, digits, blanks and {@code -_()} only, and the ending of the sniffed type. */
final class FileName {

    private static final Pattern EXTENDED =
            Pattern.compile("filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN =
            Pattern.compile("filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 80;

    private FileName() {}

    /** The name in a {@code Content-Disposition} header (RFC 6266); {@code attachment} if there is none. */
    static String of(String contentDisposition, FileType type) {
        var name = given(contentDisposition == null ? "" : contentDisposition);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = name.lastIndexOf('.');
        var stem = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[^\\p{L}\\p{N} ()_-]", "_")
                .strip();
        if (stem.length() > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, stem.codePointCount(0, LONGEST)));
        }
        return (stem.isEmpty() ? "attachment" : stem) + "." + type.extension;
    }

    /** As the header of an answer: never shown in the page, and in any alphabet. */
    static String asAttachment(String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + name.replaceAll("[^ -~]", "_") + "\"; filename*=UTF-8''" + encoded;
    }

    private static String given(String header) {
        var extended = EXTENDED.matcher(header);
        if (extended.find()) {
            try {
                return URLDecoder.decode(extended.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        var plain = PLAIN.matcher(header);
        if (!plain.find()) {
            return "";
        }
        return plain.group(1) == null ? plain.group(2) : plain.group(1);
    }
}
