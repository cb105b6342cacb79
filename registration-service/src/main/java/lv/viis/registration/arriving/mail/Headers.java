package lv.viis.registration.arriving.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;

/** The headers of a mail, of its parts and of the mails within it. */
final class Headers {

    /** What programs show of a mail beside its text; addresses and what machines write to each other are not read. */
    private static final Set<String> SHOWN = Set.of(
            "subject",
            "from",
            "to",
            "cc",
            "bcc",
            "reply-to",
            "sender",
            "resent-from",
            "resent-to",
            "comments",
            "keywords",
            "organization",
            "thread-topic",
            "content-description");

    /** What mails in Latvian were written in before Unicode. */
    private static final Charset BALTIC = Charset.forName("windows-1257");

    private final Map<String, String> own = new HashMap<>();
    private final List<String> authentication = new ArrayList<>();
    private final StringBuilder shown = new StringBuilder();
    private int senders;
    private Optional<String> sender;

    /** @param top whether it is the mail's own, not that of a part or of a mail within it */
    void add(Field field, boolean top) {
        var key = field.getName().toLowerCase(Locale.ROOT);
        var body = body(field);
        if (top) {
            own.putIfAbsent(key, body.strip());
            senders += key.equals("from") ? 1 : 0;
            if (key.equals("authentication-results")) {
                authentication.add(body);
            }
        }
        if (SHOWN.contains(key)) {
            shown.append(words(body)).append('\n');
        }
    }

    /** Unfolded; letters beyond ASCII as they are are of RFC 6532, or older than that. */
    static String body(Field field) {
        var raw = field.getRaw();
        if (raw == null) {
            return field.getBody() == null ? "" : field.getBody();
        }
        var bytes = raw.toByteArray();
        String line;
        try {
            line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            line = new String(bytes, BALTIC);
        }
        return line.substring(line.indexOf(':') + 1).replaceAll("\\r?\\n(?=[ \\t])", "");
    }

    private static String words(String body) {
        return DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    /** One of the mail's own, empty if it has none. */
    String own(String name) {
        return own.getOrDefault(name, "");
    }

    Set<String> names() {
        return own.keySet();
    }

    List<String> authentication() {
        return List.copyOf(authentication);
    }

    /** What a reader sees of the headers of all mails in it. */
    String shown() {
        return shown.toString();
    }

    String subject() {
        return words(own("subject"));
    }

    /** The one sender's address in lower case, null if there is none, or several. */
    String from() {
        if (sender == null) {
            sender = sender();
        }
        return sender.orElse(null);
    }

    private Optional<String> sender() {
        if (senders != 1) {
            return Optional.empty();
        }
        var mailboxes =
                LenientAddressParser.DEFAULT.parseAddressList(own("from")).flatten();
        return mailboxes.size() == 1 && mailboxes.get(0).getDomain() != null
                ? Optional.of(mailboxes.get(0).getAddress().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
