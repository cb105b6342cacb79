package lv.viis.registration.signature;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a PDF must be before anything parses it: its streams may not unpack to much more than a PDF has. */
public final class PdfShape {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_FILE = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY_BEFORE_STREAM = 1024;
    private static final int MAX_REVISIONS = 60;

    private PdfShape() {}

    /** @throws MalformedPdf if the streams are larger than that when unpacked, or filtered to hide how large */
    static void require(byte[] pdf, long maxUnpacked) {
        var left = maxUnpacked;
        for (var at = indexOf(pdf, STREAM, 0); at >= 0; at = indexOf(pdf, STREAM, at + STREAM.length)) {
            var start = contentStart(pdf, at);
            if (start > 0) {
                refuseDoublePacking(pdf, at);
                left -= unpacked(pdf, start, left);
            }
        }
        var revisions = 0;
        for (var at = indexOf(pdf, END_OF_FILE, 0); at >= 0; at = indexOf(pdf, END_OF_FILE, at + 1)) {
            if (++revisions > MAX_REVISIONS) {
                throw new MalformedPdf("The PDF was saved too often.");
            }
        }
    }

    /** Anybody's PDF may hold pictures that unpack to a lot; nobody draws them here. */
    public static void requireOfAnybody(byte[] pdf) {
        require(pdf, 150L * 1024 * 1024);
    }

    /** @throws MalformedPdf if anything but white space follows the last end of file */
    static void requireNothingBehind(byte[] pdf) {
        var last = -1;
        for (var at = indexOf(pdf, END_OF_FILE, 0); at >= 0; at = indexOf(pdf, END_OF_FILE, at + 1)) {
            last = at + END_OF_FILE.length;
        }
        for (var i = last; i < pdf.length; i++) {
            if (last < 0 || " \r\n\t\0".indexOf(pdf[i]) < 0) {
                throw new MalformedPdf("Something follows the end of the PDF.");
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

    /** Behind the keyword and its line end; -1 if this is another word, such as {@code endstream}. */
    private static int contentStart(byte[] pdf, int keyword) {
        var after = keyword + STREAM.length;
        if (keyword > 0 && Character.isLetter(pdf[keyword - 1]) || after + 2 > pdf.length) {
            return -1;
        }
        if (pdf[after] == '\n') {
            return after + 1;
        }
        return pdf[after] == '\r' ? after + (pdf[after + 1] == '\n' ? 2 : 1) : -1;
    }

    private static void refuseDoublePacking(byte[] pdf, int keyword) {
        var from = Math.max(0, keyword - DICTIONARY_BEFORE_STREAM);
        var dictionary = new String(pdf, from, keyword - from, StandardCharsets.ISO_8859_1);
        dictionary = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
        var structure = dictionary.contains("ObjStm") || dictionary.contains("XRef");
        var packed = dictionary.split("/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b", -1).length - 1;
        if (packed > 1 || structure && (dictionary.contains("/LZW") || dictionary.contains("/RunLength"))) {
            throw new MalformedPdf("A stream of the PDF is packed more than once.");
        }
    }

    /** How much a packed stream unpacks to; 0 if it is none. */
    private static long unpacked(byte[] pdf, int start, long allowed) {
        if (start + 2 > pdf.length
                || (pdf[start] & 0x0f) != 8
                || ((pdf[start] & 0xff) << 8 | pdf[start + 1] & 0xff) % 31 != 0) {
            return 0;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            var buffer = new byte[32 * 1024];
            long total = 0;
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                total += inflater.inflate(buffer);
                if (total > allowed) {
                    throw new MalformedPdf("The streams of the PDF are too large when unpacked.");
                }
            }
            return total;
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
