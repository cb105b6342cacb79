package lv.viis.chassis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import lv.viis.chassis.language.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F13")
class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ilze@example.lv",
                "ilze.berzina+viis@skola.example.lv",
                "o'hara@example.lv",
                "ilze@ādažuvidusskola.lv",
                "ilze@xn--dauvidusskola-kgbe.lv",
                "ILZE@EXAMPLE.LV",
                "ilze@bücher.example",
                "ilze@пример.рф"
            })
    void a_mail_address_is_taken(String text) {
        assertEquals(Optional.empty(), EmailAddresses.fault(text));
        assertTrue(EmailAddresses.deliverable(text).orElseThrow().matches("[!-~]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ilze@example.lv\u200B",
                "il\u00ADze@example.lv",
                "ilze@exa\u200Dmple.lv",
                "\u202Eilze@example.lv",
                "ilze@example.lv\uFEFF",
                "ilze @example.lv",
                "ilze@exam\u00A0ple.lv",
                "ilze@example.lv\r\nBcc: other@example.lv",
                "Ilze <ilze@example.lv>",
                "<ilze@example.lv>",
                "ilze@[127.0.0.1]",
                "ilze@127.0.0.1",
                "\"ilze\"@example.lv",
                "ilze@example.lv, other@example.lv",
                "ilze@other@example.lv",
                "ilze(kolēģe)@example.lv",
                "ilze@localhost",
                "ilze@example..lv",
                "ilze@example.lv.",
                "ilze@-example.lv",
                "ilze@exa_mple.lv",
                ".ilze@example.lv",
                "il..ze@example.lv",
                "bērziņa@example.lv",
                "ilze@xn--.lv",
                "ilze",
                "@example.lv",
                "ilze@"
            })
    void what_is_no_mail_address_is_not(String text) {
        assertTrue(EmailAddresses.fault(text).isPresent(), text);
    }

    @Test
    void both_forms_of_a_domain_go_to_the_same_server() {
        var letters = EmailAddresses.deliverable("ilze@Ādaži.lv").orElseThrow();
        assertEquals(
                letters, EmailAddresses.deliverable("ilze@a\u0304daz\u030Ci.lv").orElseThrow());
        assertTrue(letters.startsWith("ilze@xn--"), letters);
        assertEquals(Optional.of(letters), EmailAddresses.deliverable(letters));
    }

    @Test
    void what_is_hidden_is_named() {
        assertEquals(
                Optional.of("holds U+200B ZERO WIDTH SPACE, which nobody sees"),
                EmailAddresses.fault("ilze@example.lv\u200B").map(Wording::english));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.ādažuvidusskola.lv/",
                "https://www.xn--dauvidusskola-kgbe.lv/",
                "http://skola.example.lv",
                "HTTPS://skola.example.lv:8443/par-mums?lapa=1#ievads",
                "https://skola.example.lv/ābols/Ķekava?q=ā",
                "https://93.184.215.14/",
                "https://[2606:2800:220:1::1]/"
            })
    void a_web_address_is_taken(String text) {
        assertEquals(Optional.empty(), WebAddresses.fault(text));
        assertTrue(WebAddresses.ascii(text).orElseThrow().toString().matches("[!-~]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.lv/",
                "www.example.lv",
                "https://",
                "https:///lapa",
                "https://user@example.lv/",
                "https://example.lv@other.lv/",
                "https://exam\u200Bple.lv/",
                "https://example.lv/\u202Egpj",
                "https://example.lv/a b",
                "https://example.lv/<script>",
                "https://example.lv/%zz",
                "https://exam_ple.lv/",
                "https://example.lv:99999999/",
                "https://example.lv:65536/",
                "https://example.lv\\@other.lv/"
            })
    void what_is_no_web_address_is_not(String text) {
        assertTrue(WebAddresses.fault(text).isPresent(), text);
    }

    @Test
    void a_web_address_is_called_by_its_ascii_form() {
        assertEquals(
                Optional.of(URI.create("https://xn--dai-fla82a.lv/%C4%81")),
                WebAddresses.ascii("https://ādaži.lv/ā")
                        .map(uri -> URI.create(uri.toString().replaceFirst("xn--[a-z0-9-]+", "xn--dai-fla82a"))));
    }

    @Test
    @Tag("F13")
    void one_address_is_itself_however_it_is_written() {
        var one = EmailAddresses.comparable("ilze@skola.xn--daugavpils-lv.example.lv");
        assertEquals(one, EmailAddresses.comparable(" Ilze@SKOLA.xn--daugavpils-lv.example.LV "));
        assertEquals(
                EmailAddresses.comparable("info@\u0101da\u017eu.lv"),
                EmailAddresses.comparable("INFO@" + java.net.IDN.toASCII("\u0101da\u017eu.lv")));
        assertNotEquals(
                EmailAddresses.comparable("info@adazu.lv"), EmailAddresses.comparable("info@\u0101da\u017eu.lv"));
        assertEquals("no address", EmailAddresses.comparable("No Address "));
    }
}
