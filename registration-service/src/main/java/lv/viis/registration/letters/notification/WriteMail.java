package lv.viis.registration.letters.notification;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Date;
import java.util.HashMap;
import lv.viis.chassis.text.EmailAddresses;
import lv.viis.chassis.text.Text;

/** Makes a notification's mail from its template: Latvian first, then English, plain text, its first line the subject. */
@ApplicationScoped
class WriteMail {

    private static final int LONGEST_FACT = 500;

    private final Engine templates;
    private final NotificationConfig config;

    WriteMail(Engine templates, NotificationConfig config) {
        this.templates = templates;
        this.config = config;
    }

    /** Null if no server could take it for the address. */
    MimeMessage write(Notification notification, Notification.Content content, String sender)
            throws MessagingException, IOException {
        var address = EmailAddresses.deliverable(content.address());
        if (address.isEmpty()) {
            return null;
        }
        var facts = new HashMap<String, String>();
        content.facts().forEach((name, fact) -> facts.put(name, plain(fact)));
        var text = templates
                .getTemplate(notification.occasion.template())
                .instance()
                .data("lv", Words.LV.of(facts))
                .data("en", Words.EN.of(facts))
                .data("link", link(notification))
                .render();
        var subject = text.lines().findFirst().orElseThrow();
        var mail = new Identified(messageId(notification, sender));
        mail.setFrom(new InternetAddress(sender, "VIIS"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address.get()));
        if (config.replyTo().isPresent()) {
            mail.setReplyTo(
                    new InternetAddress[] {new InternetAddress(config.replyTo().get())});
        }
        mail.setSubject(subject, "UTF-8");
        mail.setText(text.substring(subject.length()).strip() + "\n", "UTF-8");
        mail.setSentDate(Date.from(notification.queuedAt));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setHeader("Content-Language", "lv, en");
        mail.saveChanges();
        return mail;
    }

    /** Each try has the same Message-ID, where the library would make a new one. */
    private static final class Identified extends MimeMessage {
        private final String messageId;

        Identified(String messageId) {
            super((Session) null);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    /** The same for each try, so that a mail sent twice by a crash is recognised as one. */
    static String messageId(Notification notification, String sender) {
        return "<notification." + notification.id + sender.substring(sender.indexOf('@')) + ">";
    }

    private String link(Notification notification) {
        var page = notification.applicationId == null ? "" : "access-applications/" + notification.applicationId;
        return config.baseUrl()
                .map(url -> url.toString().replaceAll("/+$", "") + "/" + page)
                .orElse("");
    }

    /** One line and not endless, so that a fact can make neither a header nor a paragraph of its own. */
    private static String plain(String fact) {
        var line = fact.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        var begun = Text.shortened(line, LONGEST_FACT);
        return begun.equals(line) ? line : begun + "…";
    }
}
