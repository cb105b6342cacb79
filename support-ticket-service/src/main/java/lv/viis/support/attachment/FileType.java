package lv.viis.support.attachment;

import java.util.Arrays;
import java.util.Optional;

/** The types of files that are taken, each told by its first bytes and not by what the sender says. */
enum FileType {
    PNG("image/png", "png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    PDF("application/pdf", "pdf", '%', 'P', 'D', 'F', '-');

    final String mediaType;
    final String extension;
    private final byte[] magic;

    FileType(String mediaType, String extension, int... magic) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.magic = new byte[magic.length];
        for (var i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    static Optional<FileType> sniffed(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.magic.length
                        && Arrays.equals(content, 0, type.magic.length, type.magic, 0, type.magic.length))
                .findFirst();
    }

    /** The type of a {@code Content-Type} header, whatever its parameters. */
    static Optional<FileType> declared(String contentType) {
        var declared = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equalsIgnoreCase(declared))
                .findFirst();
    }
}
