package lv.viis.support;

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
            "known_alias", "access-grant's facts, as told by events; nobody acts here",
            "known_organisation", "the registry's facts, as told by events; nobody acts here",
            "attachment_content", "the bytes of an attachment, whose row names the sender");

    @Test
    void every_table_says_who_acted_and_when() {
        assertEquals(List.of(), SchemaRules.actsWithoutActor(WITHOUT));
    }

    @Test
    void a_view_shows_its_reader_no_more_than_the_reader_may_read() {
        assertEquals(List.of(), SchemaRules.viewsWithOwnersRights());
    }
}
