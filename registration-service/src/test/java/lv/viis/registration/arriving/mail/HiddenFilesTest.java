package lv.viis.registration.arriving.mail;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signed files in forms that hide them: opened where that is safe, else a clerk is told. */
@QuarkusTest
@Tag("F2")
class HiddenFilesTest {

    private static Given.Waiting waiting;
    private static byte[] container;

    private static byte[] container() {
        if (container == null) {
            waiting = Given.waiting();
            container = waiting.employee().sign(waiting.document(waiting.commitment()));
        }
        return container;
    }

    private static byte[] padded(String hex) {
        return Arrays.copyOf(HexFormat.of().parseHex(hex), 3_000);
    }

    private static byte[] outlook() {
        var bytes = padded("d0cf11e0a1b11ae1");
        var entry = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(entry, 0, bytes, 1_024, entry.length);
        return bytes;
    }

    private static byte[] zip(String name, byte[] content, Charset names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, names)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] mail(byte[] file) {
        return mail("a.asice", file);
    }

    private static byte[] mail(String name, byte[] file) {
        return RawMail.withPart("Pārsūtu.", "Content-Type: application/octet-stream; name=" + name, file);
    }

    private static String type(String type) {
        return "Content-Type: " + type + "\nContent-Disposition: attachment";
    }

    /** Signed data, with its length in each way that there is. */
    private static final String SIGNED = "06092a864886f70d010702a0820100";

    private static final String ENVELOPED = "06092a864886f70d010703a0820100";
    private static final String COMPRESSED = "060b2a864886f70d0109100109a0820100";

    static Stream<Arguments> hiding() {
        return Stream.of(
                Arguments.of("application/pkcs7-mime; name=\"noname.p7m\"", padded("3080" + ENVELOPED)),
                Arguments.of("application/x-pkcs7-mime; name=\"encrypted.p7m\"", padded("30820110" + ENVELOPED)),
                Arguments.of("application/octet-stream; name=\"smime.p7m\"", padded("30820110" + SIGNED)),
                Arguments.of("application/octet-stream; name=\"letter\"", padded("3081f0" + SIGNED)),
                Arguments.of("application/octet-stream; name=\"a.dat\"", padded("3083010000" + COMPRESSED)),
                Arguments.of(
                        "application/octet-stream; name=\"letter.pdf.p7s\"",
                        Base64.getMimeEncoder().encode(padded("30820110" + SIGNED))),
                Arguments.of(
                        "text/plain; name=\"letter.txt\"",
                        "-----BEGIN PKCS7-----\nMIAGCSqGSIb3DQEHAqCA\n-----END PKCS7-----\n"
                                .getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("application/ms-tnef; name=\"ATT00042.dat\"", padded("789f3e22")),
                Arguments.of("application/octet-stream; name=\"ATT00042.dat\"", padded("789f3e22")),
                Arguments.of("application/octet-stream; name=\"x.msg\"", outlook()),
                Arguments.of("application/octet-stream; name=\"forwarded\"", outlook()),
                Arguments.of("application/vnd.ms-outlook", padded("d0cf11e0a1b11ae1")),
                Arguments.of("application/octet-stream; name=\"a.rar\"", padded("526172211a0700")),
                Arguments.of("application/octet-stream; name=\"a.7z\"", padded("377abcaf271c")),
                Arguments.of("application/zip; name=\"a.zip\"", padded("504b0304")),
                Arguments.of(
                        "application/zip; name=\"a.zip\"",
                        zip("winmail.dat", padded("789f3e22"), StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("hiding")
    void what_hides_its_files_waits_for_a_clerk(String type, byte[] file) {
        TestMail.handIn(RawMail.withPart("Labdien!", type(type), file))
                .then()
                .statusCode(201)
                .body("state", equalTo("TO_CLERK"))
                .body("reason", equalTo("HIDDEN"));
    }

    static Stream<Arguments> open() {
        return Stream.of(
                Arguments.of("application/pkcs7-signature; name=\"smime.p7s\"", padded("30820110" + SIGNED)),
                Arguments.of("application/msword; name=\"jautājums.doc\"", padded("d0cf11e0a1b11ae1")),
                Arguments.of("image/png; name=\"logo.png\"", padded("89504e470d0a1a0a")),
                Arguments.of(
                        "application/zip; name=\"a.zip\"",
                        zip("ekrāns.png", padded("89504e470d0a1a0a"), StandardCharsets.UTF_8)),
                Arguments.of(
                        "application/octet-stream; name=\"a.docx\"",
                        zip("[Content_Types].xml", "<x/>".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("open")
    void what_hides_nothing_is_a_question(String type, byte[] file) {
        TestMail.handIn(RawMail.withPart("Labdien!", type(type), file))
                .then()
                .statusCode(201)
                .body("state", equalTo("QUESTION"))
                .body("reason", nullValue());
    }

    static Stream<Arguments> packed() {
        var baltic = Charset.forName("IBM775");
        return Stream.of(
                Arguments.of(
                        "application/zip; name=\"a.zip\"",
                        packing(file -> zip("mape/a.asice", file, StandardCharsets.UTF_8))),
                Arguments.of("application/x-zip-compressed", packing(file -> zip("vēstule.edoc", file, baltic))),
                Arguments.of(
                        "application/octet-stream; name=\"a.zip\"",
                        packing(file -> zip("b.zip", zip("a", file, StandardCharsets.UTF_8), StandardCharsets.UTF_8))),
                Arguments.of("application/octet-stream; name=\"Fwd.eml\"", packing(HiddenFilesTest::mail)),
                Arguments.of("application/octet-stream; name=\"forwarded\"", packing(HiddenFilesTest::mail)),
                Arguments.of("application/octet-stream; name=\"Fwd.eml\"", packing(file -> mail("Re.eml", mail(file)))),
                Arguments.of(
                        "application/zip; name=\"a.zip\"",
                        packing(file -> zip("Fwd.eml", mail(file), StandardCharsets.UTF_8))),
                Arguments.of(
                        "application/octet-stream; name=\"Fwd.eml\"",
                        packing(file -> mail("a.zip", zip("a.asice", file, StandardCharsets.UTF_8)))),
                Arguments.of("message/global; name=\"Fwd.eml\"", packing(HiddenFilesTest::mail)));
    }

    private interface Packing {
        byte[] pack(byte[] file);
    }

    private static Packing packing(Packing packing) {
        return packing;
    }

    @ParameterizedTest
    @MethodSource("packed")
    void a_letter_in_what_can_be_opened_is_accepted(String type, Packing packing) {
        var file = packing.pack(container());
        TestMail.handIn(RawMail.withPart("Labdien!", type(type), file))
                .then()
                .statusCode(201)
                .body("state", equalTo("MATCHED"))
                .body("findings.letterId", contains(waiting.commitment()))
                .body("findings.outcome", contains("ACCEPTED"));
    }

    @Test
    void a_letter_that_was_written_into_the_text_is_accepted() {
        var lines = new StringBuilder("Labdien!\n\nbegin 644 letter.asice\n");
        var file = container();
        for (var at = 0; at < file.length; at += 45) {
            lines.append(line(file, at, Math.min(45, file.length - at))).append('\n');
        }
        TestMail.handIn(RawMail.ofText("Subject: VIIS", lines + "`\nend\nAnna\n"))
                .then()
                .statusCode(201)
                .body("state", equalTo("MATCHED"))
                .body("findings.letterId", contains(waiting.commitment()));
    }

    private static String line(byte[] file, int from, int length) {
        var line = new StringBuilder().append((char) (' ' + length));
        var bytes = Arrays.copyOf(Arrays.copyOfRange(file, from, from + length), (length + 2) / 3 * 3);
        for (var i = 0; i < bytes.length; i += 3) {
            var three = (bytes[i] & 0xff) << 16 | (bytes[i + 1] & 0xff) << 8 | bytes[i + 2] & 0xff;
            for (var shift = 18; shift >= 0; shift -= 6) {
                var six = three >> shift & 63;
                line.append((char) (six == 0 ? '`' : ' ' + six));
            }
        }
        return line.toString();
    }

    @Test
    void a_clerk_sees_the_files_of_a_file_behind_the_others() {
        var file = zip("mape/a.asice", padded("504b0304"), StandardCharsets.UTF_8);
        String id = TestMail.handIn(RawMail.withPart("Labdien!", type("application/zip; name=\"a.zip\""), file))
                .then()
                .body("state", equalTo("TO_CLERK"))
                .extract()
                .path("id");
        given().auth()
                .oauth2(TestMail.clerk())
                .get("/v1/mails/" + id)
                .then()
                .body("attachments.name", hasItems("a.zip", "a.asice"))
                .body("attachments[1].number", equalTo(1));
        given().auth()
                .oauth2(TestMail.clerk())
                .get("/v1/mails/" + id + "/attachments/1")
                .then()
                .statusCode(200);
    }

    @Test
    void an_encrypted_mail_waits_for_a_clerk() {
        TestMail.handIn(RawMail.of("""
                        From: Anna <anna@example.test>
                        Subject: VIIS
                        Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b

                        --b
                        Content-Type: application/pgp-encrypted

                        Version: 1
                        --b
                        Content-Type: application/octet-stream; name="encrypted.asc"

                        -----BEGIN PGP MESSAGE-----
                        hQ
                        -----END PGP MESSAGE-----
                        --b--
                        """))
                .then()
                .body("state", equalTo("TO_CLERK"))
                .body("reason", equalTo("HIDDEN"));
        TestMail.handIn(RawMail.ofText("Subject: VIIS", "-----BEGIN PGP MESSAGE-----\nhQ\n-----END PGP MESSAGE-----"))
                .then()
                .body("reason", equalTo("HIDDEN"));
    }
}
