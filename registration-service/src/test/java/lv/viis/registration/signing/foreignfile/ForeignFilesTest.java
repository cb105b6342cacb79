package lv.viis.registration.signing.foreignfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readings that do not end by themselves, or take too much. */
@Tag("S1")
@Timeout(60)
class ForeignFilesTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final ForeignFiles files = new ForeignFiles(new Bounds(2, SHORT, SHORT, Duration.ofMinutes(1)));

    private static Supplier<String> endlessUntil(AtomicBoolean free) {
        return () -> {
            while (!free.get()) {
                // Neither waits nor asks anybody, as a parser in a loop.
                Thread.onSpinWait();
            }
            return "ended";
        };
    }

    private void assertTooLong(Supplier<?> reading) {
        assertThatThrownBy(() -> files.read(reading))
                .isInstanceOf(FileTooCostly.class)
                .hasMessageContaining("too long");
    }

    @Test
    void a_parser_that_never_ends_is_answered_and_keeps_its_slot_until_it_ends() {
        var free = new AtomicBoolean();
        assertTooLong(endlessUntil(free));
        assertThat(files.stuck()).isEqualTo(1);
        assertThat(files.<String>read(() -> "another")).isEqualTo("another");
        assertTooLong(endlessUntil(free));
        assertThat(files.stuck()).isEqualTo(2);
        assertThatThrownBy(() -> files.read(() -> "a third")).isInstanceOfSatisfying(TooManyFiles.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("too-many-files");
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.headers()).containsKey("Retry-After");
        });
        free.set(true);
        await().until(() -> files.stuck() == 0);
        assertThat(files.<String>read(() -> "again")).isEqualTo("again");
    }

    @Test
    void a_parser_that_never_ends_but_takes_bytes_is_ended() {
        for (var i = 0; i < 3; i++) {
            assertTooLong(() -> {
                while (true) {
                    Meter.current().check();
                }
            });
        }
        assertThat(files.stuck()).isZero();
    }

    @Test
    void a_reading_that_waits_for_ever_is_answered_too_and_says_nothing_of_the_file() {
        var impatient = new ForeignFiles(new Bounds(1, SHORT, Duration.ofSeconds(5), SHORT));
        var never = new CountDownLatch(1);
        assertThatThrownBy(() -> impatient.read(() -> {
                    try {
                        never.await();
                        return "";
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isInstanceOf(TooManyFiles.class);
        assertThat(impatient.stuck()).isZero();
    }

    private static int deep(int level) {
        return level < 0 ? level : deep(level + 1) + 1;
    }

    @Test
    void neither_depth_nor_size_end_as_an_error() {
        assertThatThrownBy(() -> files.read(() -> deep(0))).isInstanceOf(FileTooCostly.class);
        assertThatThrownBy(() -> files.read(() -> new byte[Integer.MAX_VALUE - 8]))
                .isInstanceOf(FileTooCostly.class);
        assertThatThrownBy(() -> files.read(() -> {
                    Meter.current().limit(10_000_000, 0);
                    var kept = new ArrayList<byte[]>();
                    while (true) {
                        kept.add(new byte[100_000]);
                        Meter.current().check();
                    }
                }))
                .isInstanceOf(FileTooCostly.class)
                .hasMessageContaining("memory");
    }

    @Test
    void what_a_reading_says_is_passed_on_and_its_slot_is_free_again() {
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> files.read(() -> {
                        throw new IllegalArgumentException("its own");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("its own");
        }
        assertThat(Meter.current()).isNull();
    }
}
