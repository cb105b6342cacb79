package lv.viis.registration.signing.signature;

import java.nio.charset.StandardCharsets;

/** Where the revisions of a PDF end, by its bytes. */
final class PdfShape {
    private static final byte[] END_OF_FILE = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private PdfShape() {}

    /** @throws lv.viis.registration.signing.foreignfile.FileTooCostly if there are more revisions in it than anybody makes */
    static void requireFewRevisions(byte[] pdf) {
        var revisions = 0;
        for (var at = indexOf(pdf, END_OF_FILE, 0); at >= 0; at = indexOf(pdf, END_OF_FILE, at + 1)) {
            Limit.REVISIONS.require(++revisions, FileType.PDF);
        }
    }

    /** @throws MalformedPdf if anything but white space follows the last end of file */
    static void requireNothingBehind(byte[] pdf) {
        var last = -1;
        for (var at = indexOf(pdf, END_OF_FILE, 0); at >= 0; at = indexOf(pdf, END_OF_FILE, at + 1)) {
            last = at + END_OF_FILE.length;
        }
        for (var i = last; i < pdf.length; i++) {
            if (last < 0 || " \r\n\t\0".indexOf(pdf[i]) < 0) {
                throw new MalformedPdf(MalformedPdf.Fault.SOMETHING_BEHIND);
            }
        }
    }

    /** Whether the file had an end between the two positions, other than at the second of them. */
    static boolean wasSavedBetween(byte[] pdf, int from, int to) {
        for (var at = indexOf(pdf, END_OF_FILE, from); at >= 0 && at < to; at = indexOf(pdf, END_OF_FILE, at + 1)) {
            for (var i = at + END_OF_FILE.length; i < to; i++) {
                if (!Character.isWhitespace(pdf[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (var i = from; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0]
                    && java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
