package lv.viis.registry.knownalias;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.Incoming;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The copy of who is the same person. */
@QuarkusTest
class AliasTest {

    @Inject
    KnownAliases aliases;

    @Test
    @Tag("D20")
    void it_reads_what_access_grant_publishes() {
        var data = Contract.example("../access-grant-service", "PersonAliased").path("data");
        Incoming.on("aliases", "PersonAliased")
                .key(data.path("aliasId").asText())
                .send(data.toString());
        var personId = UUID.fromString(data.path("personId").asText());
        var aliasId = UUID.fromString(data.path("aliasId").asText());
        assertEquals(Set.of(personId, aliasId), aliases.idsOf(aliasId));
        assertEquals(Set.of(personId, aliasId), aliases.idsOf(personId));
    }
}
