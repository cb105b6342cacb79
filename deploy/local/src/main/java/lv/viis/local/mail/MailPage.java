package lv.viis.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpExchange;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lv.viis.local.web.Web.Answer;

/** Every mail in every mailbox: a page for people, and the same as JSON for scripts. */
final class MailPage {

    /** A mail as it lies in a folder; {@code text} without its files. */
    record Shown(String mailbox, String folder, String receivedAt, String from, String subject, String text) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GreenMail server;

    MailPage(GreenMail server) {
        this.server = server;
    }

    Answer answer(HttpExchange exchange) throws IOException {
        return switch (exchange.getRequestURI().getPath()) {
            case "/" -> Answer.html(200, page(mails()));
            case "/mails.json" -> Answer.json(200, JSON.writeValueAsString(mails()));
            default -> Answer.of(404, "text/plain; charset=utf-8", "There is nothing here.");
        };
    }

    private List<Shown> mails() throws IOException {
        List<Shown> mails = new ArrayList<>();
        try {
            for (GreenMailUser user : server.getUserManager().listUser()) {
                for (MailFolder folder :
                        server.getManagers().getImapHostManager().listMailboxes(user, "*")) {
                    for (StoredMessage message : folder.getMessages()) {
                        mails.add(shown(user, folder, message));
                    }
                }
            }
        } catch (FolderException | MessagingException cause) {
            throw new IOException(cause);
        }
        mails.sort(Comparator.comparing(Shown::receivedAt).reversed());
        return mails;
    }

    private static Shown shown(GreenMailUser user, MailFolder folder, StoredMessage stored) throws MessagingException {
        var message = stored.getMimeMessage();
        var from = message.getHeader("From");
        return new Shown(
                user.getEmail(),
                folder.getName(),
                stored.getReceivedDate().toInstant().toString(),
                from == null || from.length == 0 ? "" : from[0],
                message.getSubject() == null ? "" : message.getSubject(),
                text(message));
    }

    /** What cannot be read is told in its place: one mail does not hide the others. */
    private static String text(Part message) {
        try {
            Part part = message;
            while (part.isMimeType("multipart/*")
                    && part.getContent() instanceof Multipart parts
                    && parts.getCount() > 0) {
                part = parts.getBodyPart(0);
            }
            return part.isMimeType("text/*") ? words(part) : "";
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return "(cannot be shown: " + unreadable + ")";
        }
    }

    private static String words(Part part) throws MessagingException, IOException {
        try {
            return part.getContent() instanceof String text ? text : "";
        } catch (UnsupportedEncodingException unknownCharset) {
            try (var bytes = part.getInputStream()) {
                return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
    }

    private static String page(List<Shown> mails) {
        var page = new StringBuilder("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Mails of this machine</title>
                <style>body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
                pre{white-space:pre-wrap;font:inherit}summary span{color:#555}</style>
                <h1>Mails of this machine</h1><p>Newest first; nobody here exists.
                Write to viis@example.lv over SMTP, without a password.</p>
                """);
        for (var mail : mails) {
            page.append("<details><summary><b>%s</b><br><span>to %s · %s · %s</span></summary><pre>%s</pre></details>\n"
                    .formatted(
                            escaped(mail.subject()),
                            escaped(mail.mailbox()),
                            escaped(mail.folder()),
                            mail.receivedAt(),
                            escaped(mail.text())));
        }
        return page.append("</html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
