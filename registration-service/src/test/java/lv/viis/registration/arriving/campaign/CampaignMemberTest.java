package lv.viis.registration.arriving.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Riga;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When there is next something to do about who is asked to sign anew. */
class CampaignMemberTest {

    private static final LocalDate DEADLINE = LocalDate.parse("2026-11-30");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-10");
    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");
    private static final List<Period> MARKS = List.of(Period.ofDays(14), Period.ofDays(3));

    private final CampaignMember member = new CampaignMember();

    @BeforeEach
    void asked() {
        member.deadline = DEADLINE;
    }

    private Duration pauseOfNextFailure() {
        member.tryAgain(NOW);
        return Duration.between(NOW, member.nextAttemptAt);
    }

    @Test
    @Tag("A22")
    void pauses_double_from_a_minute_up_to_an_hour() {
        assertThat(Stream.generate(this::pauseOfNextFailure).limit(9).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    static Stream<Named<Consumer<CampaignMember>>> ends() {
        return Stream.of(
                Named.of("they wait for another day", member -> member.waitForNextDay(TODAY, MARKS)),
                Named.of("their letter cannot be printed", member -> member.setAside("\u6F22", NOW)),
                Named.of("nothing is left to do", CampaignMember::settle),
                Named.of("they did not sign", member -> member.expire(NOW)));
    }

    @ParameterizedTest
    @MethodSource("ends")
    @Tag("A22")
    void failures_of_before_do_not_count_once(Consumer<CampaignMember> end) {
        member.tryAgain(NOW);
        member.tryAgain(NOW);
        end.accept(member);
        assertThat(pauseOfNextFailure()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_next_day_is_that_of_the_next_mark_else_the_one_after_the_deadline() {
        member.waitForNextDay(DEADLINE.minusDays(15), MARKS);
        assertThat(member.nextAttemptAt).isEqualTo(Riga.start(DEADLINE.minusDays(14)));
        member.waitForNextDay(DEADLINE.minusDays(14), MARKS);
        assertThat(member.nextAttemptAt).isEqualTo(Riga.start(DEADLINE.minusDays(3)));
        member.waitForNextDay(DEADLINE.minusDays(3), MARKS);
        assertThat(member.nextAttemptAt).isEqualTo(Riga.start(DEADLINE.plusDays(1)));
    }

    @Test
    void of_several_missed_marks_the_nearest_is_told() {
        assertThat(member.reachedMark(DEADLINE.minusDays(15), MARKS)).isEmpty();
        assertThat(member.reachedMark(DEADLINE.minusDays(14), MARKS)).contains(Period.ofDays(14));
        assertThat(member.reachedMark(DEADLINE.minusDays(3), MARKS)).contains(Period.ofDays(3));
    }
}
