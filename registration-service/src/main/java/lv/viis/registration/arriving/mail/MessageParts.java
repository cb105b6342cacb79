package lv.viis.registration.arriving.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.viis.registration.arriving.mail.Message.Attachment;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.Field;

/** What has been read of a message so far, its parts told by what they are. */
final class MessageParts {

    private static final int MAX_PARTS = 200;
    private static final int MAX_DEPTH = 20;

    /** Chars, of what is shown and of what is only looked through. */
    private static final int MAX_TEXT = 200_000;

    private static final Set<String> STATUS = Set.of("message/delivery-status", "message/global-delivery-status");
    private static final Set<String> OTHER_STATUS = Set.of(
            "message/disposition-notification",
            "message/global-disposition-notification",
            "message/feedback-report",
            "message/tracking-status");
    private static final Set<String> RETURNED_HEADERS = Set.of("text/rfc822-headers", "message/global-headers");

    private final Headers headers = new Headers();
    private final DeliveryReport report = new DeliveryReport(headers);
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder beside = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Deque<String> within = new ArrayDeque<>();
    private final Deque<byte[]> mails = new ArrayDeque<>();
    private final Deque<Integer> levels = new ArrayDeque<>();
    private String disposition = "";
    private String encoding = "";
    private boolean hidden;
    private int level;
    private int messages;
    private int parts;

    void enter(String type) throws MimeException {
        within.push(type == null ? "" : type.toLowerCase(Locale.ROOT));
        messages += type != null && type.equals("message") ? 1 : 0;
        if (within.size() + level > MAX_DEPTH) {
            throw new MimeException("nested too deeply");
        }
        hidden |= Hiding.isEncrypted(within.peek());
    }

    void leave() {
        messages -= within.pop().equals("message") ? 1 : 0;
    }

    void header() {
        disposition = "";
        encoding = "";
    }

    void field(Field field) {
        var top = level == 0 && within.size() == 1;
        headers.add(field, top);
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "content-disposition" -> disposition = Headers.body(field);
            case "content-transfer-encoding" -> encoding = Headers.body(field).strip();
            case "message-id" -> {
                if (!top) {
                    report.returned(Headers.body(field));
                }
            }
            default -> {
                // Nothing of a part's own.
            }
        }
    }

    void body(MaximalBodyDescriptor part, InputStream content) throws IOException, MimeException {
        if (++parts > MAX_PARTS) {
            throw new MimeException("too many parts");
        }
        var type = part.getMimeType() == null ? "" : part.getMimeType().toLowerCase(Locale.ROOT);
        var bytes = UuFiles.decoded(content.readAllBytes(), encoding);
        if (STATUS.contains(type)) {
            if (isOwn()) {
                report.status(PartText.of(part, bytes));
            }
        } else if (RETURNED_HEADERS.contains(type)) {
            report.returnedHeaders(PartText.of(part, bytes));
        } else if (OTHER_STATUS.contains(type)) {
            if (isOwn()) {
                report.otherStatus();
            }
        } else {
            content(part, type, bytes);
        }
    }

    private void content(MaximalBodyDescriptor part, String type, byte[] bytes) {
        var name = FileName.of(part, type, disposition);
        if (Hiding.isMail(type, name, bytes)) {
            mails.add(bytes);
            levels.add(level + within.size());
        }
        if (name == null && PartText.isShown(type)) {
            shown(PartText.of(part, bytes));
        } else if (bytes.length > 0) {
            hidden |= Hiding.isHidden(type, name, bytes, within.contains("multipart/signed"));
            attach(name == null ? "attachment" : name, bytes);
            if (PartText.isText(type)) {
                append(beside, PartText.of(part, bytes));
            }
        }
    }

    /** As a reader sees it: files that were written into the text, as programs did before there was MIME, are files. */
    private void shown(String written) {
        var split = UuFiles.split(written);
        report.quoted(split.text());
        hidden |= Hiding.isArmoured(split.text());
        append(text, split.text());
        split.files().forEach(file -> {
            hidden |= Hiding.isHidden("", file.name(), file.content(), false);
            attach(file.name(), file.content());
        });
    }

    private void attach(String name, byte[] bytes) {
        attachments.add(new Attachment(attachments.size(), name, bytes));
    }

    /** Whether a part is the mail's own, and not that of a mail within it, which reports on others' mail. */
    private boolean isOwn() {
        return level == 0 && messages == 1;
    }

    private static void append(StringBuilder text, String more) {
        text.append(more, 0, Math.min(more.length(), Math.max(0, MAX_TEXT - text.length())))
                .append('\n');
    }

    /** A mail that came as a file and is to be read like one that came as a mail; null if there is none left. */
    byte[] nextMail() {
        if (mails.isEmpty()) {
            return null;
        }
        within.clear();
        messages = 0;
        level = levels.remove();
        return mails.remove();
    }

    Message message() {
        var automation = new Automation(headers);
        var isReport = report.isReport();
        return new Message(
                headers.from(),
                headers.subject(),
                text.toString(),
                headers.shown() + beside,
                List.copyOf(attachments),
                hidden,
                isReport || automation.forbidsAnswer(),
                automation.isWrittenByMachine(),
                isReport,
                report.bounce(),
                headers.authentication());
    }
}
