package lv.viis.registration.arriving.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that were written into a text by uuencode (IEEE Std 1003.1), as programs did before there was MIME, and some do. */
final class UuFiles {

    /** A file as it was. */
    record UuFile(String name, byte[] content) {

        @Override
        public String toString() {
            return "UuFile[" + content.length + " bytes]";
        }
    }

    /** A text without its files, and these. */
    record Split(String text, List<UuFile> files) {}

    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,300})");
    private static final Set<String> ENCODINGS = Set.of("x-uuencode", "x-uue", "uuencode");
    private static final int MOST_FILES = 50;

    private UuFiles() {}

    /** A part that is one such file as a whole, which no standard allows. */
    static byte[] decoded(byte[] bytes, String encoding) {
        return ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT)) ? decoded(bytes) : bytes;
    }

    /** Lines of such a file are no text, also where its beginning is lost. */
    static Split split(String text) {
        if (!text.contains("\nM") && !text.contains("begin ")) {
            return new Split(text, List.of());
        }
        var rest = new StringBuilder();
        var files = new ArrayList<UuFile>();
        StringBuilder block = null;
        var name = "";
        var within = false;
        for (var line : text.lines().toList()) {
            var begin = BEGIN.matcher(line.stripTrailing());
            if (block == null && begin.matches() && files.size() < MOST_FILES) {
                block = new StringBuilder(line).append('\n');
                name = begin.group(1);
            } else if (block != null && isLastLine(line)) {
                within = false;
            } else if (block != null && isLine(line)) {
                block.append(line).append('\n');
            } else if (block != null) {
                take(block, name, line, files, rest);
                block = null;
            } else if (within ? isLine(line) : isWholeLine(line)) {
                within = true;
            } else {
                within = false;
                rest.append(line).append('\n');
            }
        }
        if (block != null) {
            take(block, name, "", files, rest);
        }
        return new Split(rest.toString(), files);
    }

    /** What only looked like the beginning of a file is text. */
    private static void take(StringBuilder block, String name, String last, List<UuFile> files, StringBuilder rest) {
        var lines = block.toString().lines().count();
        if (lines > 1) {
            files.add(new UuFile(
                    FileName.clean(name), decoded((block + "`\nend\n").getBytes(StandardCharsets.ISO_8859_1))));
        } else {
            rest.append(block);
        }
        if (lines == 1 || !last.strip().equals("end")) {
            rest.append(last).append('\n');
        }
    }

    /** Its first letter says how many bytes follow; blanks at its end may have been lost. */
    private static boolean isLine(String line) {
        if (line.isEmpty() || line.length() > 90 || line.chars().anyMatch(sign -> sign < ' ' || sign > '`')) {
            return false;
        }
        var bytes = line.charAt(0) - ' ' & 63;
        var letters = (bytes + 2) / 3 * 4;
        return bytes > 0 && Math.abs(line.length() - 1 - letters) <= 2;
    }

    private static boolean isLastLine(String line) {
        return line.isBlank() || line.strip().equals("`");
    }

    /** Of 45 bytes, as all but the last are; more of it are signs than in anything that people write. */
    private static boolean isWholeLine(String line) {
        return line.startsWith("M")
                && isLine(line)
                && line.chars()
                                .filter(sign -> sign != ' ' && !Character.isLetterOrDigit(sign))
                                .count()
                        >= 10;
    }

    private static byte[] decoded(byte[] encoded) {
        try (var in = MimeUtility.decode(new ByteArrayInputStream(encoded), "uuencode")) {
            return in.readAllBytes();
        } catch (MessagingException | IOException | RuntimeException e) {
            return encoded;
        }
    }
}
