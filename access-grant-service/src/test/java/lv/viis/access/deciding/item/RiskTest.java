package lv.viis.access.deciding.item;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An item says why it wants a closer look, and the queue can begin with those. */
@QuarkusTest
class RiskTest {

    @Inject
    HeldRights held;

    private final Instant justNow = Instant.now().minus(Duration.ofHours(1));

    @Test
    void the_reasons_follow_from_what_was_submitted() {
        reasons(Given.application().signed()).body("riskReasons", empty()).body("risk", equalTo(0));
        reasons(Given.application())
                .body("riskReasons", contains("PAPER_EVIDENCE"))
                .body("risk", equalTo(20));
        reasons(Given.application().signed().selfApplication()).body("riskReasons", contains("SELF_APPLICATION"));
        reasons(Given.application().signed().mandate("DEPUTY", TODAY.minusDays(9), null))
                .body("riskReasons", contains("DEPUTY"));
        reasons(Given.application().mandate("UNIDENTIFIED", null, null))
                .body("riskReasons", contains("HEAD_UNIDENTIFIED", "PAPER_EVIDENCE"));
        reasons(Given.application().signed().submittedBy(UUID.randomUUID()))
                .body("riskReasons", contains("HEAD_REPLACED"));
        var ministry = Given.organisation("STATE_BODY", null);
        reasons(Given.application(ministry)
                        .line("IZM_SUPPORT", null, TODAY, TODAY.plusDays(9))
                        .signed())
                .body("riskReasons", contains("SENSITIVE_ROLE", "WIDE_SCOPE"));
        var municipality = Given.organisation("MUNICIPALITY", null);
        reasons(Given.application(municipality)
                        .line("MUNICIPALITY_SPECIALIST", municipality, TODAY, TODAY.plusDays(9))
                        .signed())
                .body("riskReasons", contains("WIDE_SCOPE"));
    }

    @Test
    void conflicts_with_what_is_held_or_asked_elsewhere_are_shown_with_where_they_come_from() {
        var person = UUID.randomUUID();
        var grant = held.grant(person, "IZM_ADMIN", null, TODAY.plusDays(5), TODAY.plusDays(20));
        var elsewhere = Given.application(Given.organisation("STATE_BODY", null))
                .of("GRANT", person)
                .line("IZM_ADMIN", null, TODAY, TODAY.plusDays(9))
                .submitted();
        var application = Given.application(Given.organisation("STATE_BODY", null))
                .of("GRANT", person)
                .line("IZM_ACCESS_OFFICER", null, TODAY, TODAY.plusDays(9));
        reasons(application)
                .body("riskReasons", hasItem("CONFLICT"))
                .body("known.otherGrants.grantId", contains(grant.toString()))
                .body("known.otherGrants[0].from", equalTo(TODAY.plusDays(5).toString()))
                .body("known.otherItems.decisionItemId", contains(elsewhere.item()))
                .body("known.conflicts", hasSize(2))
                .body("known.conflicts.otherRole", hasItem("IZM_ADMIN"))
                .body("known.conflicts.grantId", hasItem(grant.toString()))
                .body("known.conflicts.decisionItemId", hasItem(elsewhere.item()));
    }

    @Test
    @Tag("D20")
    void conflicts_with_what_is_asked_under_the_persons_other_id_are_shown() {
        var old = UUID.randomUUID();
        var present = UUID.randomUUID();
        var elsewhere = Given.application(Given.organisation("STATE_BODY", null))
                .of("GRANT", old)
                .line("IZM_ADMIN", null, TODAY, TODAY.plusDays(9))
                .submitted();
        Aliases.confirmed(old, present);
        reasons(Given.application(Given.organisation("STATE_BODY", null))
                        .of("GRANT", present)
                        .line("IZM_ACCESS_OFFICER", null, TODAY, TODAY.plusDays(9)))
                .body("riskReasons", hasItem("CONFLICT"))
                .body("known.otherItems.decisionItemId", contains(elsewhere.item()))
                .body("known.conflicts.decisionItemId", contains(elsewhere.item()));
    }

    @Test
    @Tag("D6")
    void who_may_not_decide_is_named_with_the_part_they_have() {
        var application = Given.application().confirmed(1, 5, UUID.randomUUID());
        reasons(application)
                .body("known.nonDeciders.personId", hasSize(5))
                .body(
                        "known.nonDeciders.find { it.personId == '" + application.applicant + "' }.parts",
                        contains("APPLICANT"))
                .body(
                        "known.nonDeciders.find { it.personId == '" + application.clerk + "' }.parts",
                        contains("PAPER_CLERK"))
                .body("known.nonDeciders.parts.flatten()", hasItem("CONFIRMING_HEAD"))
                .body("known.applicantIsHead", equalTo(true))
                .body("known.officersNeeded", equalTo(1));
        var signed = Given.application().signed();
        reasons(signed)
                .body(
                        "known.nonDeciders.find { it.personId == '" + signed.person + "' }.parts",
                        containsInAnyOrder("USER", "SIGNER"));
    }

    @Test
    void the_employment_is_shown_as_the_employer_told_it() {
        var application = Given.application().left(TODAY.plusDays(7)).commitmentExpired("2026-09-01T08:00:00Z");
        reasons(application)
                .body("known.employmentEnd", equalTo(TODAY.plusDays(7).toString()))
                .body("known.commitmentExpiredAt", equalTo("2026-09-01T08:00:00Z"));
    }

    @Test
    void by_risk_the_overdue_come_first_and_pages_lose_and_repeat_nothing() {
        var employer = Given.institution();
        var plain = reader(employer).signed().submittedAt(justNow).submitted();
        var paper = reader(employer).submittedAt(justNow).submitted();
        var deputy = reader(employer)
                .signed()
                .mandate("DEPUTY", TODAY.minusDays(9), null)
                .submittedAt(justNow)
                .submitted();
        var overdue = reader(employer).signed().submitted();
        var overduePaper = reader(employer).submitted();
        var asked = List.of(overduePaper, overdue, paper, deputy, plain).stream()
                .map(application -> application.id.toString())
                .toList();
        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = queue(employer, cursor).extract();
            seen.addAll(page.path("items.applicationId"));
            cursor = page.path("next");
        }
        assertEquals(asked, seen);
        given().auth()
                .oauth2(Given.officer())
                .queryParam("employerId", employer)
                .queryParam("risk", "DEPUTY")
                .get("/v1/decision-items")
                .then()
                .statusCode(200)
                .body("items.applicationId", contains(deputy.id.toString()));
        for (var faulty : List.of("eA", "MDE5OTc1ZjItMDAwMS03YTEwLThmMDAtMDAwMDAwMDAwMDAxfHw")) {
            given().auth()
                    .oauth2(Given.officer())
                    .queryParam("sort", "RISK")
                    .queryParam("cursor", faulty)
                    .get("/v1/decision-items")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"));
        }
    }

    private static Given.Application reader(UUID employer) {
        return Given.application(employer).line("INSTITUTION_READER", employer, TODAY, TODAY.plusDays(9));
    }

    private static ValidatableResponse queue(UUID employer, String cursor) {
        return given().auth()
                .oauth2(Given.officer())
                .queryParam("employerId", employer)
                .queryParam("sort", "RISK")
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get("/v1/decision-items")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse reasons(Given.Application application) {
        application.submitted();
        return given().auth()
                .oauth2(Given.officer())
                .get("/v1/decision-items/" + application.item())
                .then()
                .statusCode(200);
    }
}
