package lv.viis.registration.signing.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import lv.viis.registration.signing.foreignfile.Bounds;
import org.junit.jupiter.api.Test;

/** For which letters a file may have been signed, before anybody has judged it. */
class SignedPayloadsTest {

    private final SignedPayloads payloads = new SignedPayloads(Bounds.usual());

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void a_signed_pdf_may_be_for_what_each_of_its_ends_closes_the_last_one_too() {
        var issued = "%PDF-1.7\nthe letter\n%%EOF\n";
        var signed = issued + "/ByteRange [0 1 2 3]\n%%EOF\n";
        assertThat(payloads.of(bytes(signed)).orElseThrow())
                .containsExactly(Sha256.of(bytes(issued)), Sha256.of(bytes(signed)));
        assertThat(payloads.of(bytes(signed + "behind")).orElseThrow())
                .containsExactly(Sha256.of(bytes(issued)), Sha256.of(bytes(signed)));
    }

    @Test
    void a_pdf_that_nobody_signed_and_any_text_are_for_none() {
        assertThat(payloads.of(bytes("%PDF-1.7\nthe letter\n%%EOF\n"))).isEmpty();
        assertThat(payloads.of(bytes("/ByteRange"))).isEmpty();
    }
}
