package lv.viis.registration.arriving.mail;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;

/** A mail as somebody's program writes it. */
final class TestMail {

    private final MimeMessage message = new MimeMessage((jakarta.mail.Session) null);
    private final MimeMultipart parts = new MimeMultipart();

    static TestMail from(String address) {
        try {
            var mail = new TestMail();
            mail.message.setFrom(new InternetAddress(address));
            mail.message.setRecipient(RecipientType.TO, new InternetAddress("viis@example.test"));
            return mail;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    TestMail subject(String subject) {
        return change(() -> message.setSubject(subject, "UTF-8"));
    }

    TestMail text(String text) {
        return change(() -> {
            var part = new MimeBodyPart();
            part.setText(text, "UTF-8");
            parts.addBodyPart(part);
        });
    }

    TestMail attach(String name, byte[] content) {
        return change(() -> {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, "application/octet-stream")));
            part.setFileName(name);
            part.setDisposition("attachment");
            parts.addBodyPart(part);
        });
    }

    TestMail header(String name, String value) {
        return change(() -> message.setHeader(name, value));
    }

    byte[] raw() {
        var out = new ByteArrayOutputStream();
        change(() -> {
            if (parts.getCount() == 0) {
                text("Labdien!");
            }
            message.setContent(parts);
            message.saveChanges();
            message.setHeader("Message-ID", "<" + UUID.randomUUID() + "@mail.example>");
        });
        try {
            message.writeTo(out);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** Handed in by a clerk. */
    Response handIn() {
        return handIn(raw());
    }

    static Response handIn(byte[] raw) {
        return given().auth()
                .oauth2(clerk())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("message/rfc822")
                .body(raw)
                .post("/v1/mails");
    }

    static String clerk() {
        return Tokens.of(UUID.randomUUID()).roles("IZM_CLERK").country().sign();
    }

    private interface Change {
        void make() throws MessagingException;
    }

    private TestMail change(Change change) {
        try {
            change.make();
            return this;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
