package lv.viis.registration.letters.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server that can report on deliveries (RFC 3461) is asked for. */
@Tag("F4")
class AskForReportTest {

    private static final String ID = "notification.0190b6c4-0000-7000-8000-000000000001@example.test";

    @ParameterizedTest
    @ValueSource(strings = {"DSN", "8BITMIME"})
    void a_report_is_to_name_the_mail_and_not_to_bring_its_text_back(String extension) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var commands = new CopyOnWriteArrayList<String>();
            var talk = CompletableFuture.runAsync(() -> talk(server, extension, commands));
            new MailServer(config(server.getLocalPort())).send(mail(), "viis@example.test");
            talk.join();
            if (extension.equals("DSN")) {
                assertThat(commands)
                        .anyMatch(line -> line.startsWith("MAIL FROM:<viis@example.test>")
                                && line.contains(" ENVID=" + ID)
                                && line.contains(" RET=HDRS"));
                assertThat(commands)
                        .anyMatch(line ->
                                line.startsWith("RCPT TO:<anna@example.test>") && line.contains(" NOTIFY=FAILURE"));
            } else {
                assertThat(commands).noneMatch(line -> line.contains("ENVID") || line.contains("NOTIFY"));
            }
        }
    }

    private static NotificationConfig config(int port) {
        return new SmallRyeConfigBuilder()
                .withMapping(NotificationConfig.class)
                .withDefaultValue("viis.registration.notification.smtp.host", "127.0.0.1")
                .withDefaultValue("viis.registration.notification.smtp.port", Integer.toString(port))
                .withDefaultValue("viis.registration.notification.smtp.tls", "NONE")
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(NotificationConfig.class);
    }

    private static MimeMessage mail() throws Exception {
        var mail = new MimeMessage((Session) null) {
            @Override
            protected void updateMessageID() throws jakarta.mail.MessagingException {
                setHeader("Message-ID", "<" + ID + ">");
            }
        };
        mail.setFrom(new InternetAddress("viis@example.test"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("anna@example.test"));
        mail.setText("x");
        mail.saveChanges();
        return mail;
    }

    private static void talk(ServerSocket server, String extension, List<String> commands) {
        try (var socket = server.accept();
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = socket.getOutputStream();
            out.write("220 mx ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
            var text = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (text && !line.equals(".")) {
                    continue;
                }
                commands.add(line);
                text = line.equals("DATA");
                var answer = line.startsWith("EHLO") ? "250-mx\r\n250 " + extension : text ? "354 go" : "250 ok";
                out.write(((line.equals("QUIT") ? "221 bye" : answer) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }
}
