package lv.viis.registration.signing.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.FileTooCostly;

/** What a file is by its first bytes, whatever its name or the sender says. */
enum FileType {
    ZIP("application/zip", "PK\u0003\u0004"),
    PDF("application/pdf", "%PDF-"),
    OTHER("application/octet-stream", "");

    private static final int MOST_BLANKS = 1024;
    private static final String BLANKS = " \t\r\n\f\0\u00ef\u00bb\u00bf";

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

    /** What is said of one that takes too much to be read. */
    Refusal malformed(FileTooCostly cost) {
        return this == PDF ? new MalformedPdf(cost) : new MalformedContainer(cost);
    }

    /** What is said of one of whose signatures the library makes nothing. */
    Refusal unreadable() {
        return this == PDF
                ? new MalformedPdf(MalformedPdf.Fault.SIGNATURES_UNREADABLE)
                : new MalformedContainer(MalformedContainer.Fault.SIGNATURES_UNREADABLE);
    }

    String mediaType() {
        return mediaType;
    }

    private boolean starts(byte[] file) {
        var from = this == PDF ? blanks(file) : 0;
        return file.length >= from + start.length
                && Arrays.equals(file, from, from + start.length, start, 0, start.length);
    }

    /** Line ends and a byte order mark before a PDF, which programs write and all readers take. */
    private static int blanks(byte[] file) {
        var at = 0;
        while (at < Math.min(file.length, MOST_BLANKS) && BLANKS.indexOf(file[at] & 0xff) >= 0) {
            at++;
        }
        return at;
    }
}
