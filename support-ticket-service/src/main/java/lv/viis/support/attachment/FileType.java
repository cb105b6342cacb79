package lv.viis.support.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of files that are taken, each told by its first bytes and not by what the sender says. */
enum FileType {
    PNG("image/png", "png", Set.of("image/x-png", "image/apng"), 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", "jpg", Set.of("image/jpg", "image/pjpeg", "image/jfif"), 0xFF, 0xD8, 0xFF),
    PDF(
            "application/pdf",
            "pdf",
            Set.of("application/x-pdf", "text/pdf", "application/acrobat"),
            '%',
            'P',
            'D',
            'F',
            '-');

    private static final int MOST_BLANKS = 1024;
    private static final String BLANKS = " \t\r\n\f\0\u00ef\u00bb\u00bf";

    final String mediaType;
    final String extension;
    private final Set<String> otherNames;
    private final byte[] magic;

    /** @param otherNames of the type, which no registry has and clients send */
    FileType(String mediaType, String extension, Set<String> otherNames, int... magic) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.otherNames = otherNames;
        this.magic = new byte[magic.length];
        for (var i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    static Optional<FileType> sniffed(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        var from = this == PDF ? blanks(content) : 0;
        var to = from + magic.length;
        return content.length > to && Arrays.equals(content, from, to, magic, 0, magic.length);
    }

    /** Line ends and a byte order mark before a PDF, which programs write and all readers take. */
    private static int blanks(byte[] content) {
        var at = 0;
        while (at < Math.min(content.length, MOST_BLANKS) && BLANKS.indexOf(content[at] & 0xff) >= 0) {
            at++;
        }
        return at;
    }

    /** The type of a {@code Content-Type} header, whatever its parameters. */
    static Optional<FileType> declared(String contentType) {
        var declared =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(declared) || type.otherNames.contains(declared))
                .findFirst();
    }
}
