package lv.viis.registration.signing.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile files by the dozen, in a process of its own whose heap is that of the smallest installation. */
@Tag("S1")
class HostileFilesTest {

    /** More of them, with other seeds: {@code deploy/bench/run files}. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1})
    void each_is_read_or_refused_in_a_heap_of_192_megabytes(long seed, @TempDir Path directory) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFilesBench.class.getName(),
                        "60",
                        Long.toString(seed))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start();
        var ended = process.waitFor(15, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        var said = Files.readAllLines(directory.resolve("out"));
        assertThat(ended).as(() -> String.join("\n", said)).isTrue();
        assertThat(process.exitValue()).as(() -> String.join("\n", said)).isZero();
        assertThat(said).noneMatch(line -> line.contains("OutOfMemoryError"));
        HostileFilesBench.said(said).forEach(System.out::println);
    }
}
