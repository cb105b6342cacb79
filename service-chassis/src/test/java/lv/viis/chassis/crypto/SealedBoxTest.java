package lv.viis.chassis.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import java.util.HexFormat;
import java.util.HashSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedBoxTest {

    private static final String OLD = "dGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXkgMzIgYnk=";
    private static final String NEW = "YW5vdGhlciBrZXkgYW5vdGhlciBrZXkgYW5vdGhlciE=";

    private final byte[] content = "a document".getBytes();

    @Test
    void what_was_sealed_opens_also_after_the_key_is_retired() {
        var sealed = new SealedBox(Optional.of(OLD), Optional.empty()).seal(content, "letter:1");
        assertArrayEquals(content, new SealedBox(Optional.of(OLD), Optional.empty()).open(sealed, "letter:1"));
        assertArrayEquals(content, new SealedBox(Optional.of(NEW), Optional.of(List.of(OLD))).open(sealed, "letter:1"));
    }

    @Test
    void a_box_that_was_altered_moved_or_of_an_unknown_key_does_not_open() {
        var box = new SealedBox(Optional.of(OLD), Optional.empty());
        var sealed = box.seal(content, "letter:1");
        assertThrows(IllegalStateException.class, () -> box.open(sealed, "letter:2"));
        assertThrows(
                IllegalStateException.class,
                () -> new SealedBox(Optional.of(NEW), Optional.empty()).open(sealed, "letter:1"));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> box.open(sealed, "letter:1"));
    }

    @Test
    @Tag("F20")
    void every_nonce_of_every_box_is_another() {
        var box = new SealedBox(Optional.of(OLD), Optional.empty());
        var nonces = new HashSet<String>();
        for (var i = 0; i < 50; i++) {
            var sealed = box.seal(content, "letter:1");
            nonces.add(nonce(sealed, 1 + 4));
            nonces.add(nonce(sealed, SealedBox.HEAD));
            nonces.add(nonce(box.resealed(Arrays.copyOf(sealed, SealedBox.HEAD), "letter:1"), 1 + 4));
        }
        // Under one key, the same twice would tell the key stream (NIST SP 800-38D, 8).
        assertEquals(150, nonces.size());
    }

    private static String nonce(byte[] box, int from) {
        return HexFormat.of().formatHex(box, from, from + 12);
    }
}
