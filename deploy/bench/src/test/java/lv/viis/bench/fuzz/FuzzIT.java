package lv.viis.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Ports;
import org.junit.jupiter.api.Test;

/** The small version of {@code deploy/bench/run fuzz}; what it finds is printed with its request. */
class FuzzIT {

    private static final int CALLS = 1_000;
    private static final long SEED = 20261130;

    @Test
    void every_answer_to_a_thousand_odd_calls_is_one_that_the_contract_tells_of() throws Exception {
        try (var suite = LocalSuite.builder()
                .ports(Ports.free())
                .setting("viis.limit.factor", "1000000")
                .logs(Path.of("target", "fuzz-logs"))
                .build()
                .start()) {
            assertThat(Fuzz.of(suite, SEED).run(CALLS)).isTrue();
        }
    }
}
