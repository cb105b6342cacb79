package lv.viis.registration.signing.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restart finds of lists whose sources do not answer. */
class ListCopiesTest {

    @TempDir
    Path directory;

    @Test
    @Tag("A24")
    void a_copy_is_as_old_after_a_restart_as_before() {
        var url = "https://example.test/list.xml";
        var confirmedAt = Instant.parse("2026-11-01T08:00:00Z");
        new ListCopies(Optional.of(directory)).keep(url, new ListCopies.Copy(new byte[] {1, 2}, confirmedAt));
        assertThat(new ListCopies(Optional.of(directory)).of(url)).hasValueSatisfying(copy -> {
            assertThat(copy.content()).containsExactly(1, 2);
            assertThat(copy.confirmedAt()).isEqualTo(confirmedAt);
        });
    }
}
