package lv.viis.bench.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of a request's way is counted. */
class WalkTest {

    private static Walk.Way way(String start) {
        return Walk.from(new ClassFileImporter().importPackagesOf(WalkTest.class), start)
                .orElseThrow();
    }

    @Test
    void the_longest_chain_goes_through_values_lambdas_and_own_methods() {
        var way = way("WalkedDoor#take");
        assertThat(way.chain()).containsExactly("WalkedDoor", "WalkedDeed", "WalkedEnd");
        assertThat(way.beans()).containsExactlyInAnyOrder("WalkedDoor", "WalkedDeed", "WalkedEnd");
        assertThat(way.types()).containsExactlyInAnyOrder("WalkedDoor", "WalkedDeed", "WalkedEnd", "WalkedValue");
    }

    @Test
    void what_only_another_method_calls_is_not_on_the_way() {
        assertThat(way("WalkedDoor#other").types()).containsExactly("WalkedDoor");
    }
}

@Singleton
final class WalkedDoor {

    private final WalkedDeed deed = new WalkedDeed();

    void take() {
        step();
    }

    void other() {}

    private void step() {
        Stream.of(1).forEach(one -> new WalkedValue().pass(deed));
    }
}

final class WalkedValue {

    void pass(WalkedDeed deed) {
        deed.act(this);
    }
}

@Singleton
final class WalkedDeed {

    private final WalkedEnd end = new WalkedEnd();

    void act(WalkedValue value) {
        end.end(value);
    }
}

@Singleton
final class WalkedEnd {

    void end(WalkedValue value) {
        value.toString();
    }
}
