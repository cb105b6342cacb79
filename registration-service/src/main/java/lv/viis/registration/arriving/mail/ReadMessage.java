package lv.viis.registration.arriving.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.ForeignFiles;
import lv.viis.registration.signing.foreignfile.Meter;
import lv.viis.registration.signing.foreignfile.MeteredStream;
import lv.viis.registration.signing.foreignfile.TooManyFiles;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Reads a raw message as a stream, within limits: whatever it holds, it costs no more than its own size a few times. */
@ApplicationScoped
class ReadMessage {

    /** A message that nobody can or should read: broken beyond reading, or built to overload its reader. */
    static final class Unreadable extends Exception {
        Unreadable(String why, Throwable cause) {
            super(why, cause, false, false);
        }
    }

    private static final int MAX_HEADERS = 1_000;
    private static final int MAX_HEADER = 100_000;

    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxHeaderLen(MAX_HEADER)
            .setMalformedHeaderStartsBody(false)
            .build();

    private final ForeignFiles files;

    ReadMessage(ForeignFiles files) {
        this.files = files;
    }

    /** @throws lv.viis.registration.signing.foreignfile.TooManyFiles if it cannot be read now */
    Message read(byte[] raw) throws Unreadable {
        try {
            return files.read(() -> parsed(raw));
        } catch (TooManyFiles e) {
            throw e;
        } catch (FileTooCostly e) {
            throw new Unreadable(e.getMessage(), e);
        } catch (RuntimeException e) {
            // Whatever a crafted message trips in its reader is the message's fault, not ours.
            var cause = e instanceof Broken ? e.getCause() : e;
            throw new Unreadable(cause.getClass().getSimpleName(), cause);
        }
    }

    /** What the reader says of a message, on its way out of where messages are read. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(Exception cause) {
            super(null, cause, false, false);
        }
    }

    private static Message parsed(byte[] raw) {
        var parts = new MessageParts();
        try {
            read(raw, parts);
            // Mails that came as files, the files of which come after all others: a file's number stays the same.
            for (var mail = parts.nextMail(); mail != null; mail = parts.nextMail()) {
                read(mail, parts);
            }
            return parts.message();
        } catch (MimeException | IOException e) {
            throw new Broken(e);
        }
    }

    private static void read(byte[] raw, MessageParts parts) throws MimeException, IOException {
        var stream = new MimeTokenStream(
                LIMITS, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder(null, null, DecodeMonitor.SILENT));
        var meter = Meter.required();
        stream.parse(new MeteredStream(raw));
        for (var state = stream.getState(); ; state = stream.next()) {
            meter.check();
            switch (state) {
                case T_START_MULTIPART -> parts.enter(stream.getBodyDescriptor().getMimeType());
                case T_START_MESSAGE -> parts.enter("message");
                case T_END_MULTIPART, T_END_MESSAGE -> parts.leave();
                case T_START_HEADER -> parts.header();
                case T_FIELD -> parts.field(stream.getField());
                case T_BODY ->
                    parts.body((MaximalBodyDescriptor) stream.getBodyDescriptor(), stream.getDecodedInputStream());
                case T_END_OF_STREAM -> {
                    return;
                }
                default -> {
                    // Mail programs show nothing of what stands before and after the parts.
                }
            }
        }
    }
}
