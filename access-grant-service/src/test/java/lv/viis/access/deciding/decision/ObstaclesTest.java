package lv.viis.access.deciding.decision;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.access.PolicyInForce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each single thing that keeps an application from being decided without an officer, of which all else fits. */
@QuarkusTest
@Tag("D6")
@Tag("D22")
class ObstaclesTest {

    private static final Duration SECONDS = Duration.ofSeconds(30);
    private static final int LONGEST = 30;

    private PolicyInForce policy;
    private UUID school;
    private UUID head;

    @BeforeEach
    void a_policy_is_in_force() {
        policy = PolicyInForce.over("INSTITUTION_READER", LONGEST);
        school = Given.institution();
        head = Given.headOf(school);
    }

    @AfterEach
    void it_is_ended() {
        policy.switchOff();
    }

    @Test
    void what_is_signed_by_the_head_and_the_user_for_as_long_as_the_policy_allows_is_decided() {
        decided(reader().signed());
        // Of days that are over none is given, and none counts.
        decided(asks(TODAY.minusDays(9), TODAY.plusDays(LONGEST - 1)).signed());
    }

    @Test
    void a_day_more_than_the_policy_allows_is_an_officers_to_grant() {
        left(asks(TODAY, TODAY.plusDays(LONGEST)).signed(), "TOO_LONG");
        left(asks(TODAY.plusDays(5), TODAY.plusDays(5 + LONGEST)).signed(), "TOO_LONG");
    }

    @Test
    @Tag("A3")
    void a_letter_counts_as_signed_with_everything_by_which_that_can_be_shown() {
        unsigned("\"channel\":\"SIGNED\"", "\"channel\":\"OTHER\"");
        unsigned("\"signedAt\":\"2026-08-30T10:00:00Z\"", "\"signedAt\":null");
        unsigned("\"containerSha256\":\"aa\"", "\"containerSha256\":null");
        unsigned("\"letterSha256\":\"00\"", "\"letterSha256\":null");
        unsigned("\"clerkIds\":[]", "\"clerkIds\":[\"" + UUID.randomUUID() + "\"]");
    }

    @Test
    @Tag("A3")
    void each_letter_is_signed_by_whom_it_has_to_be() {
        unsigned("\"signerId\":\"" + head + "\"", "\"signerId\":\"" + UUID.randomUUID() + "\"");
        unsigned("\"signerId\":\"" + head + "\"", "\"signerId\":null");
        var person = UUID.randomUUID();
        left(
                reader().of("GRANT", person)
                        .signedBut("\"signerId\":\"" + person + "\"", "\"signerId\":\"" + head + "\""),
                "NOT_ALL_SIGNED");
    }

    @Test
    @Tag("D1")
    void what_another_head_stands_by_is_looked_at_although_the_applicant_is_head_too() {
        var other = UUID.randomUUID();
        Given.heads(school, 1, head, other);
        left(reader().withoutHeads().signed().confirmed(1, 5, other), "NOT_BY_THE_HEAD_ON_RECORD");
    }

    @Test
    @Tag("D1")
    void what_another_head_submitted_is_looked_at_although_the_applicant_stands_by_it_again() {
        left(reader().signed().submittedBy(UUID.randomUUID()).confirmed(1, 5, null), "NOT_BY_THE_HEAD_ON_RECORD");
    }

    private Given.Application reader() {
        return asks(TODAY, TODAY.plusDays(5));
    }

    private Given.Application asks(LocalDate from, LocalDate lastDay) {
        return Given.application(school).line("INSTITUTION_READER", school, from, lastDay);
    }

    private void unsigned(String what, String otherwise) {
        left(reader().signedBut(what, otherwise), "NOT_ALL_SIGNED");
    }

    private static void decided(Given.Application application) {
        var item = application.submitted().item();
        await().atMost(SECONDS).until(() -> trial(item, "outcome") != null);
        assertEquals("DECIDED", trial(item, "outcome"), trial(item, "why"));
        assertEquals("DECIDED", application.state());
    }

    private static void left(Given.Application application, String why) {
        var item = application.submitted().item();
        await().atMost(SECONDS).until(() -> trial(item, "outcome") != null);
        assertEquals(why, trial(item, "why"));
        assertEquals("LEFT", trial(item, "outcome"));
        assertEquals("OPEN", application.state());
    }

    /** Null until it was tried. */
    private static String trial(String item, String field) {
        return given().auth()
                .oauth2(Given.officer())
                .get("/v1/policy-trials/" + item)
                .then()
                .statusCode(oneOf(200, 404))
                .extract()
                .path(field);
    }
}
