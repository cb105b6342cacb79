package lv.viis.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import lv.viis.local.web.Web;

/**
 * Main class of the mail server: SMTP and IMAP in memory, a mailbox for whoever gets mail, and a page that shows all of
 * it, as nobody who is written to exists.
 */
public final class MailServer {

    static final String LOGIN = "viis";

    private MailServer() {}

    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        try (var in = Files.newBufferedReader(Path.of(args[0]))) {
            settings.load(in);
        }
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(port(settings, "smtp"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(port(settings, "imap"), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(
                GreenMailConfiguration.aConfig().withUser(MailPart.ADDRESS, LOGIN, settings.getProperty("password")));
        server.start();
        var ministry = server.getUserManager().getUser(LOGIN);
        server.getManagers().getImapHostManager().createMailbox(ministry, MailPart.QUESTIONS);
        new Web("mail", port(settings, "page"), new MailPage(server)::answer).start();
        new CountDownLatch(1).await();
    }

    private static int port(Properties settings, String name) {
        return Integer.parseInt(settings.getProperty(name));
    }
}
