package lv.viis.registration.arriving.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.viis.registration.arriving.mail.ReadMessage.Unreadable;
import lv.viis.registration.signing.foreignfile.Bounds;
import lv.viis.registration.signing.signature.SignedFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw messages, well made and not. */
class ReadMessageTest {

    private static Message read(String raw) throws Unreadable {
        return new ReadMessage(Bounds.usual()).read(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String withFile(String contentHeaders) {
        return """
                From: "Ābele, Anna" <Anna@Example.LV>
                Subject: =?UTF-8?Q?Saist=C4=ABbu_raksts?=
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; charset=utf-8

                <p>kods <b>2A3B4C5D6E</b></p>
                --b
                %s
                Content-Transfer-Encoding: base64

                YWJj
                --b--
                """.formatted(contentHeaders);
    }

    @Test
    @Tag("F11")
    void a_name_keeps_what_one_sees_and_its_ending_and_no_half_of_a_character() {
        assertThat(FileName.clean("Kas? Kur: \"te\" <a|b>*.asice")).isEqualTo("Kas? Kur: \"te\" <a|b>*.asice");
        assertThat(FileName.clean("ve\u00ADstu\u200Ble\u202Egpj.asice")).isEqualTo("vestulegpj.asice");
        assertThat(FileName.clean("a\r\n\tb.pdf")).isEqualTo("a b.pdf");
        assertThat(FileName.clean("\u200B\u0001")).isEqualTo("attachment");
        var faces = FileName.clean("\uD83D\uDE00".repeat(150) + ".asice");
        assertThat(faces).hasSize(200).endsWith("\uD83D\uDE00.asice");
        assertThat(FileName.clean("a" + "\uD83D\uDE00".repeat(150) + ".asice"))
                .hasSize(199)
                .doesNotContainPattern("[\\ud800-\\udbff](?![\\udc00-\\udfff])");
        assertThat(FileName.clean("a".repeat(300) + "." + "b".repeat(300))).hasSize(200);
    }

    @Test
    @Tag("F11")
    void a_text_shown_to_a_clerk_ends_with_a_whole_character() throws Unreadable {
        var message = read("Content-Type: text/plain; charset=utf-8\n\na" + "\uD83D\uDE00".repeat(15_000));
        var shown = MailContentView.of(null, message, file -> false).text();
        assertThat(shown).hasSize(19_999).endsWith("\uD83D\uDE00");
    }

    @Test
    void sender_subject_text_and_files_are_read() throws Unreadable {
        var message = read(withFile("Content-Disposition: attachment; filename=\"a.asice\""));
        assertThat(message.from()).isEqualTo("anna@example.lv");
        assertThat(message.subject()).isEqualTo("Saistību raksts");
        assertThat(FindCodes.candidates(message.text())).containsExactly("2A3B4C5D6E");
        assertThat(message.attachments()).hasSize(1);
        assertThat(message.attachments().get(0).name()).isEqualTo("a.asice");
        assertThat(message.attachments().get(0).content()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Disposition: attachment; filename*=UTF-8''saist%C4%ABbu%20raksts.asice",
                "Content-Disposition: attachment; filename*0*=UTF-8''saist%C4%ABbu%20; filename*1=raksts.asice",
                "Content-Disposition: attachment; filename=\"=?UTF-8?Q?saist=C4=ABbu_raksts.asice?=\"",
                "Content-Type: application/zip; name=\"=?UTF-8?B?c2Fpc3TEq2J1IHJha3N0cy5hc2ljZQ==?=\"",
                "Content-Disposition: attachment; filename=\"../../saistību raksts.asice\"",
                "Content-Disposition: attachment; filename=\"C:\\\\saistību raksts.asice\""
            })
    void a_files_name_is_read_however_it_is_written(String header) throws Unreadable {
        assertThat(read(withFile(header)).attachments().get(0).name()).isEqualTo("saistību raksts.asice");
    }

    static Stream<byte[]> hostile() {
        return Stream.of(
                HostileMail.manyParts(10_000, "parts"),
                HostileMail.deep(1_000),
                HostileMail.mailsInMails(1_000),
                HostileMail.manyHeaders(20_000),
                HostileMail.longHeader(5_000_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_built_to_overload_its_reader_is_not_read(byte[] raw) {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThatThrownBy(() -> new ReadMessage(Bounds.usual()).read(raw))
                        .isInstanceOf(Unreadable.class));
    }

    @Test
    @Tag("F6")
    void a_message_that_takes_long_is_given_up_at_the_deadline() {
        var raw = RawMail.withPart("x", "Content-Type: image/png", new byte[10_000_000]);
        assertThatThrownBy(() -> new ReadMessage(Bounds.within(Duration.ZERO)).read(raw))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> HtmlText.of("<p>")).isInstanceOf(IllegalStateException.class);
    }

    /** Each file has its deadline, and a mail hundreds of files: all of them together have one too. */
    @Test
    @Tag("F6")
    void what_a_mail_has_no_time_for_is_for_a_clerk() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(65);
        }
        var raw = RawMail.withPart("x", "Content-Disposition: attachment; filename=a.zip", out.toByteArray());
        var open = new OpenFiles(new ReadMessage(Bounds.usual()), SignedFiles.payloads(), SignedFiles.packed());
        var steps = new AtomicInteger();
        var message = open.read(raw, new MailSteps(steps::incrementAndGet, MailSteps.LONGEST));
        assertThat(message.hidden()).isFalse();
        assertThat(message.attachments()).hasSize(2);
        assertThat(steps).hasPositiveValue();
        var given = open.read(raw, new MailSteps(steps::incrementAndGet, Duration.ZERO));
        assertThat(given.hidden()).isTrue();
        assertThat(given.attachments()).hasSize(1);
    }

    static Stream<String> long_headers() {
        return Stream.of(
                "Content-Disposition: attachment; filename=\"" + "\u0101".repeat(45_000) + "\"",
                "Content-Disposition: attachment; filename=\"" + "a\\b".repeat(30_000) + "\"",
                "Content-Disposition: attachment; filename=\"" + "=?UTF-8?Q?a?= ".repeat(6_000) + "\"",
                "Content-Type: application/zip; name=\"" + "x".repeat(90_000));
    }

    @ParameterizedTest
    @Tag("S17")
    @MethodSource
    void long_headers(String header) {
        assertTimeout(Duration.ofSeconds(20), () -> {
            try {
                assertThat(read(withFile(header)).subject()).isEqualTo("Saistību raksts");
            } catch (Unreadable e) {
                assertThat(e).hasMessage("MaxHeaderLimitException");
            }
        });
    }

    static Stream<String> strange_senders() {
        return Stream.of("(", "<", "\"", "a:", "<@a,", "=?UTF-8?B?4Q==?= ", "\\", "a@b,")
                .map(part -> part.repeat(90_000 / part.length()));
    }

    @ParameterizedTest
    @Tag("S17")
    @MethodSource
    void strange_senders(String from) throws Unreadable {
        assertTimeout(Duration.ofSeconds(20), () -> {
            try {
                read("From: " + from + "\nSubject: " + from + "\n\nx");
            } catch (Unreadable expected) {
                // Refused is as good.
            }
        });
    }

    @Test
    void two_senders_or_none_are_nobody() throws Unreadable {
        assertThat(read("From: a@example.test\nFrom: b@example.test\n\nx").from())
                .isNull();
        assertThat(read("From: a@example.test, b@example.test\n\nx").from()).isNull();
        assertThat(read("Subject: x\n\nx").from()).isNull();
        assertThat(read("From: <>\n\nx").from()).isNull();
    }

    @Test
    void what_hides_its_files_is_told_by_name() throws Unreadable {
        assertThat(read(withFile("Content-Type: application/pkcs7-mime; smime-type=signed-data"))
                        .attachments()
                        .get(0)
                        .name())
                .isEqualTo("smime.p7m");
        assertThat(read(withFile("Content-Type: application/ms-tnef"))
                        .attachments()
                        .get(0)
                        .name())
                .isEqualTo("winmail.dat");
    }

    @Test
    void a_zip_bomb_is_no_signed_file_and_costs_nothing() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : new String[] {"mimetype", "META-INF/signatures001.xml", "a"}) {
                zip.putNextEntry(new ZipEntry(name));
                for (var i = 0; i < 200; i++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        }
        var bomb = new Message.Attachment(0, "letter.zip", out.toByteArray());
        var matchFiles = new MatchFiles(null, null, SignedFiles.payloads(), Bounds.usual());
        assertTimeout(Duration.ofSeconds(2), () -> matchFiles.isSigned(bomb));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_broken_in_a_message_it_is_read_or_refused(long seed) {
        var random = new Random(seed);
        var good = withFile("Content-Disposition: attachment; filename*0*=UTF-8''saist%C4%ABbu; filename*1=a.asice")
                .getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < 1_000; i++) {
            var broken = good.clone();
            for (var n = 0; n < 1 + random.nextInt(8); n++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                var message = new ReadMessage(Bounds.usual()).read(broken);
                assertThat(message.text()).isNotNull();
                FindCodes.candidates(message.subject() + message.text());
            } catch (Unreadable expected) {
                // Refused is as good.
            }
        }
    }
}
