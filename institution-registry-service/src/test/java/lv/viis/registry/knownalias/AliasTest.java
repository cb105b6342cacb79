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

    @Test
    @Tag("D22")
    void a_mistake_taken_back_stays_so_when_the_older_word_comes_again() {
        var person = UUID.randomUUID();
        var alias = UUID.randomUUID();
        told(alias, person, false, 1);
        assertEquals(Set.of(person, alias), aliases.idsOf(person));
        told(alias, person, true, 2);
        told(alias, person, false, 1);
        assertEquals(Set.of(person), aliases.idsOf(person));
    }

    private static void told(UUID alias, UUID person, boolean undone, long version) {
        Incoming.on("aliases", "PersonAliased")
                .key(alias)
                .aggregate(alias, version)
                .send("""
                        {"aliasId":"%s","personId":"%s","undone":%s}""".formatted(alias, person, undone));
    }
}
