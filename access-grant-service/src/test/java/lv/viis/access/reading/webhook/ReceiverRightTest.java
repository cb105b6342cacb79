package lv.viis.access.reading.webhook;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static lv.viis.access.reading.webhook.Told.SOON;
import static lv.viis.access.reading.webhook.Told.change;
import static lv.viis.access.reading.webhook.Told.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.access.ledger.ledger.LedgerPast;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Incoming;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A receiver is told by somebody's right, and that it is told is recorded. */
@QuarkusTest
@Tag("S10")
class ReceiverRightTest {

    @Inject
    PauseReceivers pauseReceivers;

    @Inject
    QueueDeliveries queueDeliveries;

    @Inject
    HeldRights held;

    private final Told told = new Told();
    private final String head = head(told.employer);

    @AfterEach
    void stop() {
        told.close();
    }

    private static String headToken(UUID person, UUID organisation) {
        return Tokens.of(person)
                .roles("INSTITUTION_HEAD")
                .organisation(organisation)
                .sign();
    }

    @Test
    void after_the_headship_nothing_is_told_until_the_new_head_resumes_it() {
        var id = told.registeredId();
        // A grant of the head before; what follows is by an application of the same, who is no head any more.
        var application = Given.application(told.employer)
                .line("INSTITUTION_EDITOR", told.employer, TODAY, TODAY.plusYears(1))
                .submitted();
        var grant = application.grantId();
        await().atMost(SOON).until(() -> told.types().contains("grant.scheduled"));
        var newHead = UUID.randomUUID();
        Given.heads(told.employer, 2, newHead);
        Told.by(Given.officer())
                .header("If-Match", Versions.ANY)
                .body("{\"reasonCode\":\"LEFT_EMPLOYMENT\"}")
                .post("/v1/grants/" + grant + "/revocation")
                .then()
                .statusCode(200);
        var token = headToken(newHead, told.employer);
        Told.awaitState(token, id, "PAUSED");
        given().auth()
                .oauth2(token)
                .get("/v1/webhook-receivers")
                .then()
                .statusCode(200)
                .body("items.pausedBecause", equalTo(List.of("RIGHT_ENDED")));
        assertThat(told.types()).containsExactly("grant.scheduled");
        var news = EventRows.last("WebhookReceiverPaused", told.employer);
        assertThat(Contract.differences(news)).isEmpty();
        assertThat(news.data().path("receiverId").asText()).isEqualTo(id);
        assertThat(news.data().path("headIds")).hasSize(1);
        assertThat(news.data().path("headIds").path(0).asText()).isEqualTo(newHead.toString());
        change(token, id, "resumption")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("responsibleId", equalTo(newHead.toString()));
        await().atMost(SOON).until(() -> told.types().contains("grant.ended"));
    }

    @Test
    void who_was_head_and_holds_another_role_there_is_told_nothing() {
        var id = told.registeredId();
        held.grant(Given.headOf(told.employer), "INSTITUTION_EDITOR", told.employer, TODAY.plusDays(9));
        pauseReceivers.watch(Instant.now());
        Told.read(head, id).body("state", equalTo("ACTIVE"));
        var newHead = UUID.randomUUID();
        Given.heads(told.employer, 2, newHead);
        pauseReceivers.watch(Instant.now());
        Told.read(headToken(newHead, told.employer), id).body("pausedBecause", equalTo("RIGHT_ENDED"));
    }

    @Test
    void a_headship_that_ends_with_a_day_ends_the_telling_without_any_event() {
        var id = told.registeredId();
        Incoming.on("headships", "HeadshipsChanged")
                .key(told.employer)
                .aggregate(told.employer, 2)
                .send("""
                        {"organisationId":"%s","headships":[{"headshipId":"%s","personId":"%s","acting":true,
                         "from":"2020-01-01","lastDay":"%s"}]}""".formatted(told.employer, UUID.randomUUID(), Given.headOf(told.employer), TODAY.minusDays(1)));
        pauseReceivers.watch(Instant.now());
        Told.read(head, id).body("pausedBecause", equalTo("RIGHT_ENDED"));
    }

    @Test
    void a_closed_organisation_hears_nothing_more_not_even_what_ends_with_it() {
        var id = told.registeredId();
        var grant = Given.application(told.employer)
                .line("INSTITUTION_EDITOR", told.employer, TODAY, TODAY.plusYears(1))
                .submitted()
                .grantId();
        await().atMost(SOON).until(() -> told.types().contains("grant.scheduled"));
        Given.organisation(told.employer, 2, "INSTITUTION", "CLOSED", null, TODAY);
        Given.readGrant(grant, Given.officer()).body("state", equalTo("ENDED"));
        pauseReceivers.watch(Instant.now());
        Told.read(head, id).body("pausedBecause", equalTo("RIGHT_ENDED"));
        await().atMost(SOON).untilAsserted(() -> told.deliveries(id).body("items.type", hasItem("grant.ended")));
        assertThat(told.types()).containsExactly("grant.scheduled");
    }

    @Test
    void an_administrator_without_a_grant_has_nothing_told() {
        try (var receiver = new Receiver()) {
            String id = Told.register(Told.admin(), told.employer, receiver.address())
                    .statusCode(201)
                    .extract()
                    .path("receiver.id");
            await().atMost(SOON).untilAsserted(() -> Told.read(head, id).body("pausedBecause", equalTo("RIGHT_ENDED")));
            assertThat(receiver.verifications()).isEmpty();
        }
    }

    @Test
    @Tag("D21")
    void that_somebody_is_told_of_is_recorded_once_a_day_and_counted() {
        var id = told.registeredId();
        told.grantIsGivenAndRevoked();
        told.awaitBoth();
        var records = EventRows.of("PersonalDataAccessed").stream()
                .filter(row -> row.key().equals(told.employer.toString()))
                .filter(row -> row.data().path("action").asText().equals("tell webhook receiver"))
                .toList();
        assertThat(records).hasSize(1);
        var data = records.get(0).data();
        assertThat(data.path("personId").asText())
                .isEqualTo(Given.headOf(told.employer).toString());
        assertThat(data.path("roles").path(0).asText()).isEqualTo("INSTITUTION_HEAD");
        assertThat(data.path("scope").asText()).isEqualTo("organisation:" + told.employer);
        assertThat(data.path("organisationId").asText()).isEqualTo(told.employer.toString());
        assertThat(data.path("subjectIds")).hasSize(1);
        assertThat(LedgerPast.number("select sum(tellings) from webhook_told where receiver_id = '" + id + "'"))
                .isEqualTo(2);
    }

    @Test
    @Tag("D21")
    void that_somebody_is_told_of_for_another_reason_is_recorded_by_itself() {
        told.registered();
        told.grantIsGivenAndRevoked();
        told.awaitBoth();
        var person = JsonPath.from(told.receiver.calls().get(0).body()).getString("data.personId");
        Incoming.on("webhook-employments", "EmploymentEnded").key(person).send("""
                {"personId":"%s","organisationId":"%s","lastDay":"2026-11-30","recordedAt":"2026-11-24T08:00:00.5Z"}""".formatted(person, told.employer));
        await().atMost(SOON).until(() -> told.types().contains("employment.ended"));
        var records = EventRows.of("PersonalDataAccessed").stream()
                .filter(row -> row.key().equals(told.employer.toString()))
                .filter(row -> row.data().path("action").asText().equals("tell webhook receiver"))
                .toList();
        assertThat(records)
                .extracting(row -> row.data().path("dataKinds").path(0).asText())
                .containsExactly("grant", "employment");
        assertThat(records)
                .allSatisfy(
                        row -> assertThat(row.data().path("subjectIds").path(0).asText())
                                .isEqualTo(person));
    }

    @Test
    void what_waited_too_long_in_a_pause_is_told_no_more() {
        var id = told.registeredId();
        change(head, id, "pause").statusCode(200);
        told.grantIsGivenAndRevoked();
        await().atMost(SOON).untilAsserted(() -> told.deliveries(id).body("items.type", hasItem("grant.ended")));
        queueDeliveries.forget(Instant.now().plusSeconds(4 * 86_400));
        told.deliveries(id).body("items.lastOutcome", hasItem("TOO_OLD"));
        change(head, id, "resumption").statusCode(200);
        change(head, id, "test").statusCode(200);
        await().atMost(SOON).until(() -> told.types().contains("receiver.tested"));
        assertThat(told.types()).containsExactly("receiver.tested");
    }
}
