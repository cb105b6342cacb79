package lv.viis.registration.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is by its first bytes, whatever its name or the sender says. */
enum FileType {
    ZIP("application/zip", "PK\u0003\u0004"),
    PDF("application/pdf", "%PDF-"),
    OTHER("application/octet-stream", "");

    private final String mediaType;
    private final byte[] start;

    FileType(String mediaType, String start) {
        this.mediaType = mediaType;
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    }

    static FileType of(byte[] file) {
        return Arrays.stream(values())
                .filter(type -> type.starts(file))
                .findFirst()
                .orElseThrow();
    }

    String mediaType() {
        return mediaType;
    }

    private boolean starts(byte[] file) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
