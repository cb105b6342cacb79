package lv.viis.access.deciding.item;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.access.ledger.ledger.LedgerPast;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What waits too long, or for nobody, is shown to those who oversee the officers; it is never granted for that. */
@QuarkusTest
class WatchQueueTest {

    @Inject
    HeldRights held;

    @Inject
    WatchQueue watch;

    @Test
    @Tag("A9")
    void what_is_overdue_or_soon_due_is_escalated_once_for_each_reason() {
        var employer = Given.institution();
        var fresh = asks(employer).submittedAt(Instant.now()).submitted();
        var soon = asks(employer)
                .submittedAt(TODAY.minusMonths(1)
                        .plusDays(3)
                        .atTime(12, 0)
                        .atZone(ZoneId.of("Europe/Riga"))
                        .toInstant())
                .submitted();
        var overdue = asks(employer).submitted();
        watch.watch();
        watch.watch();
        listed(employer, "OVERDUE").body("items.applicationId", contains(overdue.id.toString()));
        listed(employer, "DUE_SOON").body("items.applicationId", contains(overdue.id.toString(), soon.id.toString()));
        assertEquals(List.of("DUE_SOON", "OVERDUE"), told(overdue));
        assertEquals(List.of("DUE_SOON"), told(soon));
        assertEquals(List.of(), told(fresh));
        assertEquals(List.of(), Contract.differences(EventRows.last("DecisionEscalated", soon.id)));
    }

    @Test
    @Tag("D6")
    @Tag("A8")
    void what_no_uninvolved_officer_is_left_for_is_marked_and_stays_undecided_until_one_is() {
        var employer = Given.organisation("STATE_BODY", null);
        var officer = UUID.randomUUID();
        var application = Given.application(employer)
                .line("IZM_SUPPORT", null, TODAY, TODAY.plusDays(9))
                .submittedAt(Instant.now());
        application.submitted();
        var one = held.grant(officer, "IZM_ACCESS_OFFICER", null, TODAY.plusDays(9));
        var officers = known(application).extract().<Integer>path("known.officersWhoMay");
        if (officers == 1) {
            // A sensitive role needs two.
            watch.watch();
            listed(employer, "NO_OFFICER").body("items.applicationId", contains(application.id.toString()));
            known(application).body("undecidableSince", notNullValue());
        }
        held.grant(UUID.randomUUID(), "IZM_ACCESS_OFFICER", null, TODAY.plusDays(9));
        watch.watch();
        known(application).body("undecidableSince", nullValue());
        listed(employer, "NO_OFFICER").body("items", empty());
        held.revoke(one, officer);
    }

    private static Given.Application asks(UUID employer) {
        return Given.application(employer).line("INSTITUTION_READER", employer, TODAY, TODAY.plusDays(9));
    }

    private static List<String> told(Given.Application application) {
        return EventRows.of("DecisionEscalated").stream()
                .filter(row -> row.key().equals(application.id.toString()))
                .map(row -> row.data().path("reason").asText())
                .filter(reason -> !reason.equals("NO_OFFICER"))
                .sorted()
                .toList();
    }

    private static ValidatableResponse listed(UUID employer, String escalation) {
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).roles("AUDITOR").country().sign())
                .queryParam("employerId", employer)
                .queryParam("escalation", escalation)
                .get("/v1/decision-items")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse known(Given.Application application) {
        return given().auth()
                .oauth2(Given.officer())
                .get("/v1/decision-items/" + application.item())
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("F3")
    void an_item_that_cannot_be_marked_keeps_no_other_from_its_mark() throws Exception {
        var employer = Given.institution();
        held.grant(UUID.randomUUID(), "IZM_ACCESS_OFFICER", null, TODAY.plusDays(9));
        held.grant(UUID.randomUUID(), "IZM_ACCESS_OFFICER", null, TODAY.plusDays(9));
        var poisonous = asks(employer).submitted();
        var good = asks(employer).submitted();
        var item = known(poisonous).extract().<String>path("id");
        owner("update decision_item set undecidable_since = now() where application_id = '" + poisonous.id + "'");
        owner("update decision_item set undecidable_since = now() where application_id = '" + good.id + "'");
        // Neither its mark nor the end of the other can be written.
        owner("alter table decision_item add constraint poison check (id <> '" + item
                + "' or overdue_since is null and undecidable_since is not null) not valid");
        try {
            watch.watch();
            listed(employer, "OVERDUE").body("items.applicationId", contains(good.id.toString()));
            listed(employer, "NO_OFFICER").body("items.applicationId", contains(poisonous.id.toString()));
        } finally {
            owner("alter table decision_item drop constraint poison");
        }
        watch.watch();
        listed(employer, "NO_OFFICER").body("items", empty());
        listed(employer, "OVERDUE")
                .body("items.applicationId", containsInAnyOrder(poisonous.id.toString(), good.id.toString()));
    }

    private static void owner(String statement) throws java.sql.SQLException {
        try (var database = LedgerPast.owner();
                var sql = database.createStatement()) {
            sql.execute(statement);
        }
    }
}
