package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(1)
class StoryIT {

    @Test
    void all_steps_of_the_story_hold() {
        Running.oneReplica();
        assertThat(Running.story().results()).hasSize(14);
        assertThat(Running.broken()).isEmpty();
    }
}
