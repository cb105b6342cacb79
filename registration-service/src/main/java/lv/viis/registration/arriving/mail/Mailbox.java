package lv.viis.registration.arriving.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import lv.viis.registration.letters.notification.NotificationConfig;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The ministry's mailbox over IMAP (RFC 9051); one connection, closed after each look. */
final class Mailbox implements AutoCloseable {

    /** How to reach it. */
    @ApplicationScoped
    static class Connect {

        private final MailConfig config;

        Connect(MailConfig config) {
            this.config = config;
        }

        Mailbox open() throws MessagingException, IOException {
            var protocol = config.tls() == NotificationConfig.Tls.IMPLICIT ? "imaps" : "imap";
            var millis = Long.toString(config.timeout().toMillis());
            var settings = new Properties();
            settings.setProperty("mail." + protocol + ".connectiontimeout", millis);
            settings.setProperty("mail." + protocol + ".timeout", millis);
            settings.setProperty("mail." + protocol + ".writetimeout", millis);
            settings.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
            settings.setProperty("mail." + protocol + ".peek", "true");
            settings.setProperty("mail.imap.starttls.enable", "true");
            settings.setProperty(
                    "mail.imap.starttls.required", Boolean.toString(config.tls() == NotificationConfig.Tls.STARTTLS));
            var password = config.passwordFile().isPresent()
                    ? Files.readString(config.passwordFile().get()).strip()
                    : "";
            var store = Session.getInstance(settings).getStore(protocol);
            store.connect(
                    config.host().orElseThrow(), config.port(), config.user().orElse(""), password);
            return new Mailbox(store);
        }
    }

    private final Store store;
    private IMAPFolder read;

    private Mailbox(Store store) {
        this.store = store;
    }

    /** The messages of a folder, oldest first, nothing of them read yet; it stays open for moving them. */
    List<Message> all(String folder) throws MessagingException {
        read = (IMAPFolder) existing(folder);
        read.open(Folder.READ_WRITE);
        var messages = read.getMessages();
        var identities = new FetchProfile();
        identities.add(UIDFolder.FetchProfileItem.UID);
        read.fetch(messages, identities);
        return List.of(messages);
    }

    /** What a message of the folder is known by as long as it lies there, also in later connections. */
    String identity(Message message) throws MessagingException {
        return read.getFullName() + " " + read.getUIDValidity() + ":" + read.getUID(message);
    }

    /** Else whatever failed was not the message's fault. Asks the server. */
    boolean isConnected() {
        return store.isConnected();
    }

    /** No more than one byte beyond that many. */
    static byte[] raw(Message message, int largest) throws MessagingException, IOException {
        try (var stream = ((IMAPMessage) message).getMimeStream()) {
            return stream.readNBytes(largest + 1);
        }
    }

    /** When the server got it (INTERNALDATE, RFC 3501, 2.3.3): what lies there unread came in time all the same. */
    static Instant receivedAt(Message message, Instant now) throws MessagingException {
        var received = message.getReceivedDate();
        return received == null || received.toInstant().isAfter(now) ? now : received.toInstant();
    }

    /** Moves at once where the server can (RFC 6851); else copies first, so that nothing is lost in between. */
    void move(Message message, String folder) throws MessagingException {
        var moved = new Message[] {message};
        var target = existing(folder);
        if (((IMAPStore) store).hasCapability("MOVE")) {
            read.moveMessages(moved, target);
        } else {
            read.copyMessages(moved, target);
            message.setFlag(Flags.Flag.DELETED, true);
            read.expunge(moved);
        }
    }

    void append(byte[] raw, String folder) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        existing(folder).appendMessages(new Message[] {message});
    }

    private Folder existing(String name) throws MessagingException {
        var folder = store.getFolder(name);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return folder;
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
