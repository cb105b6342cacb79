package lv.viis.access.reading.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.ledger.ledger.LedgerPast;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.Incoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is told of what other services told, by the publishers' own examples; a receiver is told of its own affairs. */
@QuarkusTest
@Tag("D22")
class QueueNewsTest {

    private static final String REGISTRY = "../institution-registry-service";
    private static final String REGISTRATION = "../registration-service";
    private static final String SCHOOL_IN_EXAMPLES = "019ab1c0-0000-7000-8000-0000000000a1";
    private static final String FOUNDER_IN_EXAMPLES = "019ab1c0-0000-7000-8000-0000000000b1";
    private static final String APPLICATION_IN_EXAMPLES = "019ab2d0-0000-7000-8000-0000000000f1";

    private final UUID school = UUID.randomUUID();
    private final UUID town = UUID.randomUUID();
    private final UUID nextTown = UUID.randomUUID();
    private final UUID application = UUID.randomUUID();
    private Connection database;
    private PausedReceiver ofSchool;
    private PausedReceiver ofTown;
    private PausedReceiver ofNextTown;
    private PausedReceiver ofCountry;

    @BeforeEach
    void connect() throws SQLException {
        database = LedgerPast.owner();
        ofSchool = new PausedReceiver(database, school);
        ofTown = new PausedReceiver(database, town);
        ofNextTown = new PausedReceiver(database, nextTown);
        ofCountry = new PausedReceiver(database, null);
    }

    @AfterEach
    void disconnect() throws SQLException {
        ofCountry.remove();
        database.close();
    }

    @Test
    void a_founder_is_told_of_what_it_founded_also_when_it_passes_to_another() throws SQLException {
        organisation("OrganisationRegistered", town, 1);
        organisation("OrganisationChanged", town, 2);
        assertThat(ofTown.told()).containsExactly("organisation.registered", "organisation.changed");
        assertThat(ofNextTown.told()).isEmpty();
        organisation("OrganisationChanged", nextTown, 3);
        organisation("OrganisationClosed", nextTown, 4);
        assertThat(ofTown.told())
                .containsExactly("organisation.registered", "organisation.changed", "organisation.changed");
        assertThat(ofNextTown.told()).containsExactly("organisation.changed", "organisation.closed");
        assertThat(ofSchool.told()).hasSize(4);
        assertThat(ofCountry.told()).hasSize(4);
    }

    @Test
    void a_state_that_is_told_again_is_no_news() throws SQLException {
        for (var i = 0; i < 2; i++) {
            organisation("OrganisationChanged", town, 5);
            headships(5);
        }
        organisation("OrganisationChanged", town, 4);
        assertThat(ofSchool.told()).containsExactly("organisation.changed", "headships.changed");
    }

    @Test
    void what_names_people_is_told_to_their_employer_and_not_to_who_founded_it() throws SQLException {
        organisation("OrganisationRegistered", town, 1);
        headships(2);
        application("AccessApplicationSubmitted");
        Incoming.on("webhook-employments", "EmploymentEnded")
                .key(UUID.randomUUID())
                .send(example(REGISTRATION, "EmploymentEnded"));
        assertThat(ofTown.told()).containsExactly("organisation.registered");
        assertThat(ofSchool.told())
                .containsExactly(
                        "organisation.registered",
                        "headships.changed",
                        "access_application.submitted",
                        "employment.ended");
    }

    @Test
    void of_an_application_no_more_is_told_than_whom_it_is_for() throws SQLException {
        application("AccessApplicationSubmitted");
        application("AccessApplicationConfirmed");
        var head = Contract.example(REGISTRATION, "AccessApplicationConfirmed")
                .path("data")
                .path("confirmedBy")
                .asText();
        assertEquals(2, ofSchool.told().size());
        assertEquals(
                0,
                LedgerPast.number("select count(*) from webhook_delivery where receiver_id = '" + ofSchool.id
                        + "' and (data::text like '%" + head + "%' or data ? 'evidence')"));
        assertEquals(
                2,
                LedgerPast.number("select count(*) from webhook_delivery where receiver_id = '" + ofSchool.id
                        + "' and data ->> 'employerId' = '" + school + "'"));
    }

    @Test
    void of_an_application_that_was_never_submitted_nobody_is_told() throws SQLException {
        application("AccessApplicationWithdrawn");
        assertThat(ofSchool.told()).isEmpty();
        assertThat(ofCountry.told()).isEmpty();
    }

    @Test
    void a_ticket_in_nobodys_name_is_told_to_the_country_alone() throws SQLException {
        Incoming.on("webhook-tickets", "TicketOpened").key(UUID.randomUUID()).send("""
                {"ticketId":"%s","organisationId":null,"topic":"SIGNATURE","openedAt":"2026-09-03T07:12:44.183Z"}""".formatted(UUID.randomUUID()));
        assertThat(ofCountry.told()).containsExactly("ticket.opened");
        assertThat(ofSchool.told()).isEmpty();
    }

    @Test
    void what_happened_before_a_receiver_was_verified_is_not_told_and_nothing_twice() throws SQLException {
        var data = example(REGISTRATION, "EmploymentEnded");
        Incoming.on("webhook-employments", "EmploymentEnded")
                .key(UUID.randomUUID())
                .time(Instant.now().minusSeconds(3600))
                .send(data);
        assertThat(ofSchool.told()).isEmpty();
        var id = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            Incoming.on("webhook-employments", "EmploymentEnded")
                    .id(id)
                    .key(UUID.randomUUID())
                    .send(data);
        }
        assertThat(ofSchool.told()).containsExactly("employment.ended");
    }

    @Test
    void what_cannot_be_read_is_parked_and_holds_up_no_other() throws SQLException {
        var poisoned = UUID.randomUUID();
        Incoming.on("webhook-employments", "EmploymentEnded").key(poisoned).send("{\"personId\":null}");
        Incoming.on("webhook-employments", "EmploymentEnded")
                .key(UUID.randomUUID())
                .send(example(REGISTRATION, "EmploymentEnded"));
        assertThat(ofSchool.told()).containsExactly("employment.ended");
        assertEquals(1, LedgerPast.number("select count(*) from parked_record where record_key = '" + poisoned + "'"));
    }

    private void organisation(String type, UUID founder, long version) {
        Incoming.on("webhook-organisations", type)
                .key(school)
                .aggregate(school, version)
                .send(example(REGISTRY, type).replace(FOUNDER_IN_EXAMPLES, founder.toString()));
    }

    private void headships(long version) {
        Incoming.on("webhook-headships", "HeadshipsChanged")
                .key(school)
                .aggregate(school, version)
                .send(example(REGISTRY, "HeadshipsChanged"));
    }

    private void application(String type) {
        Incoming.on("webhook-applications", type)
                .key(application)
                .send(example(REGISTRATION, type).replace(APPLICATION_IN_EXAMPLES, application.toString()));
    }

    private String example(String service, String type) {
        return Contract.example(service, type).path("data").toString().replace(SCHOOL_IN_EXAMPLES, school.toString());
    }
}
