package lv.viis.registration;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** The tests' own look into mailboxes, over IMAP. */
public final class MailServer {

    /** A mail as its reader has it; the whole as it came over the wire. */
    public record Received(String subject, String text, String messageId, String from, List<String> headers) {}

    private MailServer() {}

    /** What lies in somebody's inbox, oldest first. */
    public static List<Received> inbox(String address) {
        var received = new ArrayList<Received>();
        try (var store = store(address)) {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var messages = inbox.getMessages();
            // All in one command: a round trip each for thousands of mails would outlast every wait.
            var whole = new FetchProfile();
            whole.add(IMAPFolder.FetchProfileItem.MESSAGE);
            inbox.fetch(messages, whole);
            for (var message : messages) {
                received.add(read(message));
            }
            inbox.close(false);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
        return received;
    }

    private static Received read(Message message) throws MessagingException, IOException {
        var headers = new ArrayList<String>();
        ((MimeMessage) message).getAllHeaderLines().asIterator().forEachRemaining(headers::add);
        return new Received(
                message.getSubject(),
                message.getContent().toString(),
                message.getHeader("Message-ID")[0],
                message.getFrom()[0].toString(),
                headers);
    }

    public static Store store(String address) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.imap.port", System.getProperty(MailEnvironment.IMAP_PORT));
        var store = Session.getInstance(settings).getStore("imap");
        store.connect("127.0.0.1", address, address);
        return store;
    }

    /** Delivers raw messages as they are into a folder of the ministry's mailbox. */
    public static void put(String folder, byte[]... raw) {
        try (var store = store(MailEnvironment.MINISTRY)) {
            var target = store.getFolder(folder);
            if (!target.exists()) {
                target.create(Folder.HOLDS_MESSAGES);
            }
            var messages = new Message[raw.length];
            for (var i = 0; i < raw.length; i++) {
                messages[i] = new MimeMessage(null, new ByteArrayInputStream(raw[i]));
            }
            target.appendMessages(messages);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Subjects of what lies in a folder of the ministry's mailbox. */
    public static List<String> subjects(String folder) {
        var subjects = new ArrayList<String>();
        try (var store = store(MailEnvironment.MINISTRY)) {
            var looked = store.getFolder(folder);
            if (looked.exists()) {
                looked.open(Folder.READ_ONLY);
                var messages = looked.getMessages();
                // All at once: each answer of the server takes its time.
                var headers = new FetchProfile();
                headers.add(FetchProfile.Item.ENVELOPE);
                looked.fetch(messages, headers);
                for (var message : messages) {
                    subjects.add(message.getSubject());
                }
                looked.close(false);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return subjects;
    }
}
