package lv.viis.registration;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real mail server for the service: everybody has a mailbox, and no password is asked for. */
public class MailEnvironment implements QuarkusTestResourceLifecycleManager {

    static final String IMAP_PORT = "viis.test.imap.port";
    static final String SMTP_PORT = "viis.test.smtp.port";

    /** Beginning of addresses for which the server takes no mail. */
    static final String REFUSED = "refused-";

    private GreenMail server;

    @Override
    public Map<String, String> start() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
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
        System.setProperty(IMAP_PORT, Integer.toString(server.getImap().getPort()));
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", smtp,
                "viis.registration.notification.sender", "viis@example.test",
                "viis.registration.notification.base-url", "https://viis.example.test/",
                "viis.registration.notification.interval", "PT0.5S",
                "viis.registration.notification.timeout", "PT5S",
                "viis.registration.notification.attempts", "3",
                "viis.registration.notification.first-retry", "PT0.1S");
    }

    @Override
    public void stop() {
        server.stop();
    }
}
