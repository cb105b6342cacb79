package lv.viis.chassis.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
