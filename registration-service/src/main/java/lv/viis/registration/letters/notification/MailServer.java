package lv.viis.registration.letters.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The mail server that takes mails for others (SMTP, RFC 6409); a connection for each mail, bounded in time. */
@ApplicationScoped
class MailServer {

    /** A mail was not taken; its words may quote the address, so they go no further than this. */
    static final class NotTaken extends Exception {

        private final transient String fault;

        private NotTaken(String fault) {
            super(fault, null, false, false);
            this.fault = fault;
        }

        /** {@code SMTP_550} and the like, {@code TIMEOUT} or {@code UNREACHABLE}. */
        String fault() {
            return fault;
        }
    }

    private final NotificationConfig config;

    MailServer(NotificationConfig config) {
        this.config = config;
    }

    /** @param sender to whom it bounces */
    void send(MimeMessage mail, String sender) throws NotTaken {
        var session = session(sender);
        try (var transport = session.getTransport()) {
            transport.connect(
                    config.smtp().host().orElse("127.0.0.1"),
                    config.smtp().port(),
                    config.smtp().user().orElse(null),
                    password());
            if (transport instanceof SMTPTransport smtp && smtp.supportsExtension("DSN")) {
                askForReport(session.getProperties(), transport.getURLName().getProtocol(), mail);
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException | IOException e) {
            throw new NotTaken(fault(e));
        }
    }

    /** By what a report shall name the mail, also one that brings nothing of it back (RFC 3461); never its text. */
    private static void askForReport(Properties settings, String protocol, MimeMessage mail) throws MessagingException {
        var prefix = "mail." + protocol + ".";
        // Our ids have no characters that xtext (RFC 3461) escapes.
        settings.setProperty(
                prefix + "mailextension", "ENVID=" + mail.getMessageID().replaceAll("[<>]", ""));
        settings.setProperty(prefix + "dsn.ret", "HDRS");
        settings.setProperty(prefix + "dsn.notify", "FAILURE");
    }

    private Session session(String sender) {
        var protocol = config.smtp().tls() == NotificationConfig.Tls.IMPLICIT ? "smtps" : "smtp";
        var prefix = "mail." + protocol + ".";
        var millis = Long.toString(config.timeout().toMillis());
        var settings = new Properties();
        settings.setProperty("mail.transport.protocol", protocol);
        settings.setProperty(prefix + "connectiontimeout", millis);
        settings.setProperty(prefix + "timeout", millis);
        settings.setProperty(prefix + "writetimeout", millis);
        settings.setProperty(prefix + "from", sender);
        settings.setProperty(
                prefix + "auth", Boolean.toString(config.smtp().user().isPresent()));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        var startTls = Boolean.toString(config.smtp().tls() == NotificationConfig.Tls.STARTTLS);
        settings.setProperty("mail.smtp.starttls.enable", startTls);
        settings.setProperty("mail.smtp.starttls.required", startTls);
        return Session.getInstance(settings);
    }

    private String password() throws IOException {
        return config.smtp().passwordFile().isEmpty()
                ? null
                : Files.readString(config.smtp().passwordFile().get()).strip();
    }

    private static String fault(Exception e) {
        if (e instanceof SMTPSendFailedException refused) {
            return "SMTP_" + refused.getReturnCode();
        }
        if (e instanceof SMTPAddressFailedException refused) {
            return "SMTP_" + refused.getReturnCode();
        }
        if (e instanceof SendFailedException several && several.getNextException() != null) {
            return fault(several.getNextException());
        }
        return e.getCause() instanceof SocketTimeoutException ? "TIMEOUT" : "UNREACHABLE";
    }
}
