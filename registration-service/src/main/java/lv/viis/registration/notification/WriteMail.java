package lv.viis.registration.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;

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

    Mail write(Notification notification, Notification.Content content, String sender) {
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
        var mail = Mail.withText(
                        content.address(),
                        subject,
                        text.substring(subject.length()).strip() + "\n")
                .setFrom("VIIS <" + sender + ">")
                .setBounceAddress(sender)
                .addHeader("Message-ID", messageId(notification, sender))
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Auto-Response-Suppress", "All")
                .addHeader("Content-Language", "lv, en");
        config.replyTo().ifPresent(mail::setReplyTo);
        return mail;
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
        return line.length() > LONGEST_FACT ? line.substring(0, LONGEST_FACT) + "…" : line;
    }
}
