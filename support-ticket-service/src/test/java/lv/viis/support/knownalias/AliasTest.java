package lv.viis.support.knownalias;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Incoming;
import lv.viis.chassis.testing.Tokens;
import lv.viis.support.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People whose personal code changes between the question and the answer. */
@QuarkusTest
class AliasTest {

    private final UUID person = UUID.randomUUID();
    private final UUID alias = UUID.randomUUID();
    private final String token = Tokens.of(person).sign();

    @Inject
    KnownAliases aliases;

    @Test
    @Tag("D20")
    void what_was_asked_under_the_other_code_is_ones_own() {
        var ticket = Given.ticket(Tokens.of(alias).sign());
        Given.as(token).get("/v1/tickets/" + ticket).then().statusCode(404).body("code", equalTo("not-found"));
        told(false, 1);
        Given.as(token).get("/v1/tickets/" + ticket).then().statusCode(200);
        Given.as(token).get("/v1/tickets").then().body("items.id", contains(ticket.toString()));
        Given.json(token, "{\"text\":\"It is the page of the letter.\"}")
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201)
                .body("from", equalTo("REQUESTER"));
        assertTrue(EventRows.of("PersonalDataAccessed").stream()
                .noneMatch(row -> row.data().get("subjectIds").toString().contains(alias.toString())));
        Given.as(Given.anyone())
                .get("/v1/tickets/" + ticket)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));

        told(true, 2);
        told(false, 1);
        Given.as(token).get("/v1/tickets/" + ticket).then().statusCode(404).body("code", equalTo("not-found"));
        Given.as(token).get("/v1/tickets").then().body("items", hasSize(0));
    }

    @Test
    void it_reads_what_access_grant_publishes() {
        var data = Contract.example("../access-grant-service", "PersonAliased").path("data");
        Incoming.on("aliases", "PersonAliased")
                .key(data.path("aliasId").asText())
                .send(data.toString());
        var personId = UUID.fromString(data.path("personId").asText());
        var aliasId = UUID.fromString(data.path("aliasId").asText());
        assertEquals(List.of(personId, aliasId), aliases.idsOf(aliasId));
    }

    private void told(boolean undone, long version) {
        Incoming.on("aliases", "PersonAliased")
                .key(alias)
                .aggregate(alias, version)
                .send("""
                        {"aliasId":"%s","personId":"%s","undone":%s}""".formatted(alias, person, undone));
    }
}
