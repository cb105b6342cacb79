package lv.viis.registration.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/** The headers of a mail, and what they tell of its sender (RFC 3834 says whom not to answer). */
final class Headers {

    private static final Pattern NOTIFICATION = Pattern.compile("<notification\\.([0-9a-f-]{36})@");

    private final Map<String, String> own = new HashMap<>();
    private final Set<UUID> embedded = new HashSet<>();
    private final List<String> authentication = new ArrayList<>();
    private int senders;

    /** @param top whether it is the mail's own, not that of a part or of a mail within it */
    void add(String name, String body, boolean top) {
        var key = name.toLowerCase(Locale.ROOT);
        if (top) {
            own.putIfAbsent(key, body == null ? "" : body.strip());
            senders += key.equals("from") ? 1 : 0;
            if (key.equals("authentication-results") && body != null) {
                authentication.add(body);
            }
        } else if (key.equals("message-id") && body != null) {
            embedded.addAll(notifications(body));
        }
    }

    /** The notifications that are named by their Message-IDs. */
    static Set<UUID> notifications(String text) {
        var found = new HashSet<UUID>();
        NOTIFICATION.matcher(text).results().forEach(match -> {
            try {
                found.add(UUID.fromString(match.group(1)));
            } catch (IllegalArgumentException e) {
                // Not one of ours after all.
            }
        });
        return found;
    }

    /** Of mails within this one. */
    Set<UUID> embedded() {
        return embedded;
    }

    List<String> authentication() {
        return List.copyOf(authentication);
    }

    String subject() {
        var subject = DecoderUtil.decodeEncodedWords(own.getOrDefault("subject", ""), DecodeMonitor.SILENT);
        return subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    String from() {
        if (senders != 1) {
            return null;
        }
        var mailboxes =
                LenientAddressParser.DEFAULT.parseAddressList(own.get("from")).flatten();
        return mailboxes.size() == 1 && mailboxes.get(0).getDomain() != null
                ? mailboxes.get(0).getAddress().toLowerCase(Locale.ROOT)
                : null;
    }

    boolean isReport() {
        return own.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).startsWith("multipart/report");
    }

    boolean isAutomatic() {
        return isReport()
                || !own.getOrDefault("auto-submitted", "no")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("no")
                || Pattern.matches("(?i)(bulk|junk|list|auto_reply).*", own.getOrDefault("precedence", ""))
                || own.containsKey("x-loop")
                || own.containsKey("x-autoreply")
                || own.keySet().stream().anyMatch(name -> name.startsWith("list-"))
                || own.getOrDefault("return-path", "?").replaceAll("\\s", "").equals("<>");
    }
}
