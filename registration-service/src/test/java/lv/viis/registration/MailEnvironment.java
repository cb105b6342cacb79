package lv.viis.registration;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real mail server for the service: everybody has a mailbox, and no password is asked for. */
public class MailEnvironment implements QuarkusTestResourceLifecycleManager {

    static final String IMAP_PORT = "viis.test.imap.port";
    static final String SMTP_PORT = "viis.test.smtp.port";

    /** The mailbox of the ministry; tests that want it read say so. */
    static final String MINISTRY = "viis@example.test";

    /** Beginning of addresses for which the server takes no mail. */
    static final String REFUSED = "refused-";

    private PromptGreenMail server;

    @Override
    public Map<String, String> start() {
        server = new PromptGreenMail(
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        var normally = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            if (address.getEmail().startsWith(REFUSED)) {
                throw new IllegalStateException("The server breaks off");
            }
            return normally.handle(message, address);
        });
        var smtp = Integer.toString(server.getSmtp().getPort());
        // The tests' class loader is another one: they find the server by its ports.
        System.setProperty(SMTP_PORT, smtp);
        System.setProperty(IMAP_PORT, Integer.toString(server.imapPort()));
        return Map.ofEntries(
                Map.entry("viis.registration.notification.smtp.port", smtp),
                Map.entry("viis.registration.notification.smtp.tls", "NONE"),
                Map.entry("viis.registration.notification.sender", MINISTRY),
                Map.entry("viis.registration.notification.ministry-address", "registrs@example.test"),
                Map.entry("viis.registration.notification.base-url", "https://viis.example.test/"),
                Map.entry("viis.registration.notification.interval", "PT0.5S"),
                Map.entry("viis.registration.notification.timeout", "PT5S"),
                Map.entry("viis.registration.notification.attempts", "3"),
                Map.entry("viis.registration.notification.first-retry", "PT0.1S"),
                Map.entry("viis.registration.mail.host", "127.0.0.1"),
                Map.entry("viis.registration.mail.port", System.getProperty(IMAP_PORT)),
                Map.entry("viis.registration.mail.tls", "NONE"),
                Map.entry("viis.registration.mail.user", MINISTRY),
                Map.entry("viis.registration.mail.folder", "Letters"),
                Map.entry("viis.registration.mail.interval", "PT12H"),
                // Tests carry campaigns on themselves.
                Map.entry("viis.registration.campaign.interval", "PT12H"),
                Map.entry("viis.registration.mail.largest", "2000000"),
                Map.entry("viis.registration.mail.authserv-id", "mx.example.test"),
                Map.entry("viis.registration.mail.answers-per-day", "40"));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
