package lv.viis.registration.applying.accessapplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lv.viis.chassis.calendar.Moment;
import lv.viis.registration.Given;
import lv.viis.registration.ground.fact.FactChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has ended is neither looked at nor locked again, whatever comes to be known of its people. */
@QuarkusTest
class OpenApplicationsTest {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int ALL = 100_000;

    @Inject
    AccessApplications applications;

    private Given.Waiting ended;
    private Given.Waiting open;

    @BeforeEach
    void one_of_two_has_ended() {
        ended = Given.waiting();
        ended.withdraw(1).then().statusCode(200);
        open = Given.waiting(ended.employer(), ended.head(), ended.employee());
    }

    @Test
    void news_of_people_and_employers_concern_what_is_open() {
        var employee = open.employee().id();
        assertThat(found(() -> applications.openOf(Set.of(employee)))).containsExactly(id(open));
        assertThat(found(() -> applications.openOf(Set.of(open.head().id())))).containsExactly(id(open));
        assertThat(found(() -> applications.openOf(new FactChanged(open.employer(), employee, Moment.now()))))
                .containsExactly(id(open));
        assertThat(found(() -> applications.openOf(new FactChanged(open.employer(), null, Moment.now()))))
                .containsExactly(id(open));
    }

    @Test
    void days_that_pass_concern_what_is_open() {
        var soon = Instant.now();
        var later = soon.plus(Duration.ofDays(400));
        assertThat(found(() -> applications.perhapsDue(later, FIRST, ALL)))
                .contains(id(open))
                .doesNotContain(id(ended));
        assertThat(found(() -> applications.dueBetween(soon, later, FIRST, ALL)))
                .contains(id(open))
                .doesNotContain(id(ended));
    }

    @Test
    void who_leaves_one_employer_is_looked_at_with_that_employer() {
        var school = Given.institution();
        var elsewhere = Given.waiting(school, Given.headOf(school), open.employee());
        String here = Given.create(
                        open.head(),
                        Given.body(open.employer(), open.employee(), "INSTITUTION_READER", open.employer()))
                .path("id");
        open.submitted();
        Given.by(open.head().token())
                .contentType("application/json")
                .body("""
                        {"organisationId":"%s","personId":"%s","lastDay":"%s"}""".formatted(open.employer(), open.employee().id(), Given.TODAY.plusDays(10)))
                .post("/v1/leaver-notices")
                .then()
                .statusCode(201);
        assertThat(found(() -> applications.perhapsDue(Instant.now(), FIRST, ALL)))
                .contains(UUID.fromString(here))
                .doesNotContain(id(elsewhere));
    }

    private static UUID id(Given.Waiting waiting) {
        return UUID.fromString(waiting.id());
    }

    private static List<UUID> found(Supplier<List<UUID>> search) {
        return QuarkusTransaction.requiringNew().call(search::get);
    }
}
