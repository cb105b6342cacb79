package lv.viis.access.ledger.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The lines of an export as they are: each ended by a line feed, in well-formed UTF-8. */
final class ExportLines {

    /** Stands for a line that is no text; no line of an export looks like it. */
    private static final String NO_TEXT = "?";

    private final InputStream file;
    private long number;

    ExportLines(InputStream file) {
        this.file = new BufferedInputStream(file, 1 << 16);
    }

    /** @return null at the end */
    String next() {
        try {
            var bytes = new ByteArrayOutputStream();
            for (var read = file.read(); read != '\n'; read = file.read()) {
                if (read < 0) {
                    number++;
                    // A line that is not ended was cut off.
                    return bytes.size() == 0 ? null : NO_TEXT;
                }
                bytes.write(read);
            }
            number++;
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return NO_TEXT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the line that was read last, from 1 on. */
    long number() {
        return number;
    }

    /** Whether an entry comes later on; what is behind it cannot be read any more. */
    boolean hasEntryAhead(long sequence) {
        var at = number;
        try {
            for (var line = next(); line != null; line = next()) {
                if (line.startsWith("{\"sequence\":" + sequence + ",")) {
                    return true;
                }
            }
            return false;
        } finally {
            number = at;
        }
    }
}
