package lv.viis.registration.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lv.viis.registration.mail.Message.Attachment;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.Field;
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

    private static final int MAX_PARTS = 200;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_HEADERS = 1_000;
    private static final int MAX_HEADER = 100_000;
    private static final int MAX_TEXT = 200_000;

    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxHeaderLen(MAX_HEADER)
            .setMalformedHeaderStartsBody(false)
            .build();

    Message read(byte[] raw) throws Unreadable {
        var stream = new MimeTokenStream(
                LIMITS, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder(null, null, DecodeMonitor.SILENT));
        var reading = new Reading();
        try {
            stream.parse(new ByteArrayInputStream(raw));
            for (var state = stream.getState(); ; state = stream.next()) {
                switch (state) {
                    case T_START_MULTIPART, T_START_MESSAGE -> reading.deeper();
                    case T_END_MULTIPART, T_END_MESSAGE -> reading.depth--;
                    case T_START_HEADER -> reading.disposition = "";
                    case T_FIELD -> reading.field(stream.getField());
                    case T_BODY ->
                        reading.body(
                                (MaximalBodyDescriptor) stream.getBodyDescriptor(), stream.getDecodedInputStream());
                    case T_END_OF_STREAM -> {
                        return reading.message();
                    }
                    default -> {
                        // Preambles and epilogues are nobody's to read.
                    }
                }
            }
        } catch (MimeException | IOException | RuntimeException | StackOverflowError e) {
            // Whatever a crafted message trips in its reader is the message's fault, not ours.
            throw new Unreadable(e.getClass().getSimpleName(), e);
        }
    }

    /** What has been read so far. */
    private static final class Reading {
        private final Headers headers = new Headers();
        private final StringBuilder text = new StringBuilder();
        private final List<Attachment> attachments = new ArrayList<>();
        private final Set<UUID> told = new HashSet<>();
        private boolean failed;
        private String disposition = "";
        private int depth;
        private int parts;

        void deeper() throws MimeException {
            if (++depth > MAX_DEPTH) {
                throw new MimeException("nested too deeply");
            }
        }

        void field(Field field) {
            headers.add(field.getName(), field.getBody(), depth == 1);
            if (field.getName().equalsIgnoreCase("content-disposition") && field.getRaw() != null) {
                disposition = new String(field.getRaw().toByteArray(), StandardCharsets.UTF_8);
            }
        }

        void body(MaximalBodyDescriptor part, InputStream content) throws IOException, MimeException {
            if (++parts > MAX_PARTS) {
                throw new MimeException("too many parts");
            }
            var type = part.getMimeType() == null ? "" : part.getMimeType().toLowerCase(Locale.ROOT);
            var name = FileName.of(part, type, disposition);
            var bytes = content.readAllBytes();
            if (type.equals("message/delivery-status")) {
                failed |= text(part, bytes).toLowerCase(Locale.ROOT).matches("(?s).*\\baction:\\s*failed\\b.*");
            } else if (type.equals("text/rfc822-headers")) {
                told.addAll(Headers.notifications(text(part, bytes)));
            } else if (name == null && (type.equals("text/plain") || type.equals("text/html"))) {
                append(type.equals("text/html") ? text(part, bytes).replaceAll("<[^<>]*>", " ") : text(part, bytes));
            } else if (bytes.length > 0) {
                attachments.add(new Attachment(attachments.size(), name == null ? "attachment" : name, bytes));
            }
        }

        private void append(String more) {
            text.append(more, 0, Math.min(more.length(), Math.max(0, MAX_TEXT - text.length())))
                    .append('\n');
        }

        private static String text(MaximalBodyDescriptor part, byte[] bytes) {
            Charset charset;
            try {
                charset = part.getCharset() == null ? StandardCharsets.UTF_8 : Charset.forName(part.getCharset());
            } catch (IllegalArgumentException e) {
                charset = StandardCharsets.UTF_8;
            }
            return new String(bytes, charset);
        }

        Message message() {
            told.addAll(headers.embedded());
            return new Message(
                    headers.from(),
                    headers.subject(),
                    text.toString(),
                    List.copyOf(attachments),
                    headers.isAutomatic(),
                    headers.isReport(),
                    headers.isReport() && failed ? Set.copyOf(told) : Set.of(),
                    headers.authentication());
        }
    }
}
