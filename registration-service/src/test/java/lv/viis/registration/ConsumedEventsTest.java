package lv.viis.registration;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Incoming;
import lv.viis.registration.known.knowngrant.KnownGrant;
import lv.viis.registration.known.knowngrant.KnownGrants;
import lv.viis.registration.known.knownorganisation.KnownOrganisation;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.knownrole.KnownRoles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Takes in what the other services publish, as their own examples have it. */
@QuarkusTest
class ConsumedEventsTest {

    private static final String REGISTRY = "../institution-registry-service";
    private static final String ACCESS = "../access-grant-service";

    @Inject
    KnownOrganisations organisations;

    @Inject
    KnownRoles roles;

    @Inject
    KnownGrants grants;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void nothing_is_parked() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*), max(reason) from parked_record")) {
            row.next();
            assertEquals(0, row.getInt(1), row.getString(2));
        }
    }

    /** Read anew, not from what this test has read before. */
    private KnownOrganisation known(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> organisations.find(id).orElseThrow());
    }

    private static JsonNode receive(String service, String channel, String type, Object aggregate, long version) {
        var example = Contract.example(service, type);
        Incoming.on(channel, type)
                .key(example.path("key").asText())
                .aggregate(aggregate, version)
                .send(example.path("data").toString());
        return example.path("data");
    }

    @Test
    void organisations_of_the_registry() {
        var type = "OrganisationRegistered";
        var id = UUID.fromString(Contract.example(REGISTRY, type).path("key").asText());
        var data = receive(REGISTRY, "organisations", type, id, 1);
        var known = known(id);
        assertEquals(data.path("name").asText(), known.name());
        assertEquals(data.path("registrationNumber").asText(), known.number());
        assertEquals(KnownOrganisation.Kind.valueOf(data.path("kind").asText()), known.kind());
        assertTrue(known.isActive(Instant.now()));

        receive(REGISTRY, "organisations", "OrganisationChanged", id, 2);
        var closed = receive(REGISTRY, "organisations", "OrganisationClosed", id, 3);
        // The day is Latvian and the first without it, whenever it was told.
        var closing = LocalDate.parse(closed.path("closedOn").asText())
                .atStartOfDay(ZoneId.of("Europe/Riga"))
                .toInstant();
        assertFalse(known(id).isActive(closing));
        assertTrue(known(id).isActive(closing.minusSeconds(1)));
        // An older state than known comes late.
        receive(REGISTRY, "organisations", "OrganisationChanged", id, 2);
        assertFalse(known(id).isActive(closing));
    }

    @Test
    void headships_of_the_registry() {
        var key = Contract.example(REGISTRY, "HeadshipsChanged").path("key").asText();
        var data = receive(REGISTRY, "headships", "HeadshipsChanged", key, 1);
        var first = data.at("/headships/0");
        var person = UUID.fromString(first.path("personId").asText());
        var organisation = UUID.fromString(key);
        var from = first.path("from").asText();
        var lastDay = first.path("lastDay").asText();
        // Days are Latvian and inclusive: 23:59 there is 21:59 or earlier in UTC.
        assertTrue(organisations.isHead(person, organisation, Instant.parse(from + "T12:00:00Z")));
        assertTrue(organisations.isHead(person, organisation, Instant.parse(lastDay + "T20:59:59Z")));
        assertFalse(organisations.isHead(person, organisation, Instant.parse(lastDay + "T22:00:00Z")));
    }

    @Test
    void grants_of_access_grant() {
        var scheduled = receive(ACCESS, "grants", "GrantScheduled", UUID.randomUUID(), 0);
        var id = UUID.fromString(scheduled.path("grantId").asText());
        assertEquals(scheduled.path("lastDay").asText(), grant(id).lastDay().toString());
        var changed = receive(ACCESS, "grants", "GrantChanged", id, 1);
        assertEquals(changed.path("lastDay").asText(), grant(id).lastDay().toString());
        // Suspended it is still the grant that an application may change or end.
        receive(ACCESS, "grants", "GrantSuspended", id, 2);
        var within = Instant.parse(changed.path("from").asText() + "T12:00:00Z");
        assertTrue(grant(id).isLive(within, LocalDate.parse(changed.path("from").asText())));
        receive(ACCESS, "grants", "GrantReinstated", id, 3);
        assertEquals(changed.path("lastDay").asText(), grant(id).lastDay().toString());
        var ended = Instant.parse(
                receive(ACCESS, "grants", "GrantEnded", id, 4).path("endedAt").asText());
        assertFalse(grant(id).isLive(ended.plusSeconds(1), LocalDate.parse("2026-10-16")));
        // What was told before comes late.
        receive(ACCESS, "grants", "GrantChanged", id, 1);
        assertFalse(grant(id).isLive(ended.plusSeconds(1), LocalDate.parse("2026-10-16")));
    }

    private KnownGrant grant(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> grants.find(id).orElseThrow());
    }

    @Test
    void roles_of_access_grant() {
        var key = Contract.example(ACCESS, "RoleChanged").path("key").asText();
        var data = receive(ACCESS, "roles", "RoleChanged", UUID.nameUUIDFromBytes(key.getBytes()), 1);
        assertEquals("COUNTRY", data.at("/scopeKinds/0").asText());
        assertTrue(roles.findByIdOptional(key).orElseThrow().fits(null));
    }

    /** Nothing is parked, so each is understood; that people are told is {@code ReviewListenerTest}'s. */
    @Test
    void reviews_of_access_grant() {
        for (var type : List.of("RecertificationDue", "HeadReviewDue", "HeadReviewOverdue", "EmploymentQuestioned")) {
            receive(ACCESS, "reviews", type, UUID.randomUUID(), 0);
        }
    }

    @Test
    void decisions_of_access_grant() {
        var waiting = Given.waiting().signBoth();
        waiting.submit(1).then().statusCode(201);
        var example = Contract.example(ACCESS, "AccessApplicationDecided").path("data");
        var line = EventRows.last("AccessApplicationSubmitted", waiting.id())
                .data()
                .at("/lines/0/lineId")
                .asText();
        Incoming.on("decisions", "AccessApplicationDecided")
                .key(waiting.id())
                .send(example.toString()
                        .replace(example.path("applicationId").asText(), waiting.id())
                        .replace(example.at("/lines/0/lineId").asText(), line)
                        .replace(
                                "\"applicationVersion\":" + example.path("applicationVersion"),
                                "\"applicationVersion\":2"));
        var read = waiting.read(waiting.head().token());
        read.then()
                .body("state", equalTo("DECIDED"))
                .body("decisionId", equalTo(example.path("decisionId").asText()))
                .body("lines[0].outcome", equalTo(example.at("/lines/0/outcome").asText()))
                .body(
                        "lines[0].reasonCode",
                        equalTo(example.at("/lines/0/reasonCode").asText()));
        assertNull(read.path("lines[1]"));
    }
}
