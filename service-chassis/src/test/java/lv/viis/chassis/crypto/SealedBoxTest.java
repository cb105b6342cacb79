package lv.viis.chassis.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
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

    @Test
    @Tag("F20")
    void each_content_has_a_key_of_its_own() throws Exception {
        var box = new SealedBox(Optional.of(OLD), Optional.empty());
        var one = box.seal(content, "letter:1");
        var other = box.seal(content, "letter:1");
        // The head of one holds the key of one: it opens no other, and nobody guesses it.
        var mixed = other.clone();
        System.arraycopy(one, 0, mixed, 0, SealedBox.HEAD);
        assertThrows(IllegalStateException.class, () -> box.open(mixed, "letter:1"));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(new byte[32], "AES"),
                new GCMParameterSpec(128, one, SealedBox.HEAD, 12));
        cipher.updateAAD("letter:1".getBytes());
        assertThrows(
                AEADBadTagException.class,
                () -> cipher.doFinal(one, SealedBox.HEAD + 12, one.length - SealedBox.HEAD - 12));
    }

    private static String nonce(byte[] box, int from) {
        return HexFormat.of().formatHex(box, from, from + 12);
    }
}
