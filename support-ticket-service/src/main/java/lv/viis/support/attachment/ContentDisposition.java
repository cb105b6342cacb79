package lv.viis.support.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parameters of a {@code Content-Disposition} header (RFC 6266), read sign by sign: a quoted text may hold anything. */
final class ContentDisposition {

    private final Map<String, String> parameters = new HashMap<>();
    private final String header;
    private int at;

    private ContentDisposition(String header) {
        this.header = header;
    }

    /** The name that the sender gave the file; the one for any alphabet before the one for old readers (RFC 6266, 4.3). */
    static Optional<String> fileName(String header) {
        var read = new ContentDisposition(header);
        read.parameters();
        return read.extended("filename*")
                .or(() -> Optional.ofNullable(read.parameters.get("filename")).map(ContentDisposition::asWritten));
    }

    private void parameters() {
        upTo(";");
        while (at < header.length()) {
            at++;
            var name = upTo(";=").strip().toLowerCase(Locale.ROOT);
            if (at < header.length() && header.charAt(at) == '=') {
                at++;
                parameters.putIfAbsent(name, value());
            }
        }
    }

    private String value() {
        while (at < header.length() && Character.isWhitespace(header.charAt(at))) {
            at++;
        }
        if (at == header.length() || header.charAt(at) != '"') {
            return upTo(";").strip();
        }
        at++;
        var quoted = quoted();
        upTo(";");
        return quoted;
    }

    /** A backslash lets the sign behind it be itself (RFC 9110, 5.6.4), but not where a whole path of Windows was sent. */
    private String quoted() {
        var path = header.substring(at).matches("(?s)([A-Za-z]:\\\\|\\\\\\\\|\\.\\.\\\\).*");
        var text = new StringBuilder();
        while (at < header.length() && header.charAt(at) != '"') {
            if (!path && header.charAt(at) == '\\' && at + 1 < header.length()) {
                at++;
            }
            text.append(header.charAt(at++));
        }
        at++;
        return text.toString();
    }

    private String upTo(String signs) {
        var from = Math.min(at, header.length());
        at = from;
        while (at < header.length() && signs.indexOf(header.charAt(at)) < 0) {
            at++;
        }
        return header.substring(from, at);
    }

    /** {@code UTF-8'lv'…} with each byte that needs it as a percent sign and two digits (RFC 8187). */
    private Optional<String> extended(String parameter) {
        var parts = parameters.getOrDefault(parameter, "").split("'", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(parts[0].strip())
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(parts[2])))
                    .toString());
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String encoded) {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                out.write(Integer.parseInt(encoded, i + 1, Math.min(i + 3, encoded.length()), 16));
                i += 2;
            } else {
                out.writeBytes(encoded.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** Letters beyond ASCII as they are: servers take the bytes of a header for Latin-1, while clients write UTF-8. */
    private static String asWritten(String value) {
        if (value.chars().anyMatch(letter -> letter > 0xff)) {
            return value;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return value;
        }
    }
}
