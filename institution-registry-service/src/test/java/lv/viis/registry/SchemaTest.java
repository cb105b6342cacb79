package lv.viis.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import lv.viis.chassis.testing.SchemaRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No act without an actor: each table says who wrote it and when, or why it does not. */
@QuarkusTest
@Tag("S3")
class SchemaTest {

    private static final Map<String, String> WITHOUT = Map.of(
            "organisation", "each change has a row of act, which the constraint trigger organisation_act demands",
            "succession", "each change has a row of act, which the constraint trigger succession_act demands",
            "known_alias", "access-grant's facts, as told by events; nobody acts here");

    @Test
    void every_table_says_who_acted_and_when() {
        assertEquals(List.of(), SchemaRules.actsWithoutActor(WITHOUT));
    }

    @Test
    void a_view_shows_its_reader_no_more_than_the_reader_may_read() {
        assertEquals(List.of(), SchemaRules.viewsWithOwnersRights());
    }
}
