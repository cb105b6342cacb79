package lv.viis.local.story;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Map;
import java.util.Properties;
import lv.viis.local.LocalSuite;
import lv.viis.local.mail.MailPart;
import lv.viis.local.person.DemoPerson;

/** Mails to the ministry as a person's mail program sends them, and what the mailboxes hold. */
final class Mails {

    private final Session session;
    private final Api page;

    public Mails(LocalSuite suite) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(suite.smtpPort()));
        session = Session.getInstance(settings);
        page = Api.at(suite.mailPage());
    }

    /** Where the story's applications say that a person is reached. */
    static String address(DemoPerson person) {
        return person.id() + "@example.lv";
    }

    /** @param files by name */
    public void toMinistry(String from, String subject, String text, Map<String, byte[]> files)
            throws MessagingException {
        var parts = new MimeMultipart();
        var words = new MimeBodyPart();
        words.setText(text, "UTF-8");
        parts.addBodyPart(words);
        for (var file : files.entrySet()) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.getValue(), "application/octet-stream")));
            part.setFileName(file.getKey());
            parts.addBodyPart(part);
        }
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(RecipientType.TO, new InternetAddress(MailPart.ADDRESS));
        message.setSubject(subject, "UTF-8");
        message.setContent(parts);
        Transport.send(message);
    }

    /** The text of the newest mail with this in its subject and that in its text, as soon as it is in the folder. */
    public String await(String mailbox, String folder, String subject, String text) {
        var found = Plot.eventually(
                "a mail with \"" + subject + "\" for " + mailbox,
                () -> page.get("/mails.json"),
                answer -> text(answer, mailbox, folder, subject, text) != null);
        return text(found, mailbox, folder, subject, text);
    }

    private static String text(Answer all, String mailbox, String folder, String subject, String text) {
        for (var mail : all.json()) {
            if (mail.path("mailbox").asText().equals(mailbox)
                    && mail.path("folder").asText().equals(folder)
                    && mail.path("subject").asText().contains(subject)
                    && mail.path("text").asText().contains(text)) {
                return mail.path("text").asText();
            }
        }
        return null;
    }
}
