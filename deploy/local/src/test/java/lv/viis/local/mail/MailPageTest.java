package lv.viis.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import lv.viis.local.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F16")
class MailPageTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Web web;

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        web.stop();
        server.stop();
    }

    @Test
    void a_mail_that_nobody_can_read_hides_no_other() throws Exception {
        deliver("one", "text/plain; charset=x-unknown", "K\u0101 b\u016bt?");
        deliver("two", "text/plain; charset=\"utf-8", "still here");
        deliver("three", "multipart/mixed; boundary=none", "no part at all");
        deliver("four", "text/plain; charset=utf-8", "the good one");
        var mails = new ObjectMapper()
                .readTree(page("/mails.json", new MailPage(server)::answer).body());
        assertThat(mails).hasSize(4);
        assertThat(mails.findValuesAsText("subject")).containsExactlyInAnyOrder("one", "two", "three", "four");
        assertThat(mails.findValuesAsText("text")).anyMatch(text -> text.startsWith("the good one"));
    }

    @Test
    void a_fault_of_the_page_is_answered() throws Exception {
        var answer = page("/", exchange -> {
            throw new IOException("broken");
        });
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("broken");
    }

    private void deliver(String subject, String type, String text) throws Exception {
        var mail = "From: a@example.lv\r\nTo: b@example.lv\r\nSubject: %s\r\nContent-Type: %s\r\n\r\n%s\r\n"
                .formatted(subject, type, text);
        server.setUser("b@example.lv", "b", "b")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> page(String path, Web.Handler handler) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        web = new Web("mail", port, handler);
        web.start();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
