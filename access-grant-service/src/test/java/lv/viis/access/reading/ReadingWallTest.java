package lv.viis.access.reading;

import static lv.viis.access.Wall.ADMIN;
import static lv.viis.access.Wall.AUDITOR;
import static lv.viis.access.Wall.NEXT_DOOR;
import static lv.viis.access.Wall.OFFICER;
import static lv.viis.access.Wall.STRANGER;
import static lv.viis.access.Wall.STRANGER_ID;
import static lv.viis.access.Wall.asOwner;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Receivers of webhooks and what they are told, asked past every use case. */
@QuarkusTest
@Tag("W2")
public class ReadingWallTest {

    private final UUID school = UUID.randomUUID();
    private final UUID headId = UUID.randomUUID();
    private final UUID receiver = UUID.randomUUID();
    private final AskedAs head = AskedAs.in(school, headId, "INSTITUTION_HEAD");
    private final List<AskedAs> others = List.of(
            STRANGER,
            AskedAs.nobody(),
            NEXT_DOOR,
            OFFICER,
            AUDITOR,
            AskedAs.in(school, UUID.randomUUID(), "INSTITUTION_EDITOR"));

    private static final String RECEIVER = """
            insert into webhook_receiver (id, organisation_id, slot, address, sealed_secret, registered_by, registered_at,
                                          responsible_id, version)
            values ('%1$s', '%2$s', 1, 'https://x', '', '%3$s', now(), '%3$s', 0)""";

    @Test
    void a_receiver_is_registered_and_kept_by_the_head_or_an_administrator() {
        var mine = UUID.randomUUID();
        var administrator = AskedAs.inCountry(mine, "IZM_ADMIN");
        head.may(RECEIVER.formatted(receiver, school, headId));
        administrator.may(RECEIVER.formatted(receiver, school, mine));
        administrator.mayNot(RECEIVER.formatted(receiver, school, STRANGER_ID));
        head.mayNot(RECEIVER.formatted(receiver, school, STRANGER_ID));
        head.mayNot(RECEIVER.formatted(receiver, UUID.randomUUID(), headId));
        AskedAs.person(headId).mayNot(RECEIVER.formatted(receiver, school, headId));
        asOwner(RECEIVER.formatted(receiver, school, headId));
        var step = "update webhook_receiver set version = 7";
        for (var other : others) {
            assertEquals(0, other.count("webhook_receiver"));
            assertEquals(0, other.changes(step));
        }
        assertEquals(1, head.count("webhook_receiver"));
        assertEquals(1, head.changes(step));
        assertEquals(1, ADMIN.count("webhook_receiver where id = '" + receiver + "'"));
        assertThat(ADMIN.changes(step), greaterThan(0));
    }

    @Test
    void what_it_is_told_is_queued_for_a_test_and_given_up_by_who_keeps_it() {
        asOwner(RECEIVER.formatted(receiver, school, headId));
        var told = """
                insert into webhook_delivery (receiver_id, event_id, type, occurred_at, data)
                values ('%s', uuidv7(), '%s', now(), '{}')""";
        for (var type : List.of("receiver.verification", "receiver.tested")) {
            head.may(told.formatted(receiver, type));
            ADMIN.may(told.formatted(receiver, type));
        }
        head.mayNot(told.formatted(receiver, "grant.ended"));
        NEXT_DOOR.mayNot(told.formatted(receiver, "receiver.tested"));
        STRANGER.mayNot(told.formatted(receiver, "receiver.tested"));
        // Settled already, so that nothing sends it.
        asOwner(told.replace("data)", "data, state, settled_at)")
                .replace("'{}')", "'{}', 'GIVEN_UP', now())")
                .formatted(receiver, "grant.ended"));
        var row = "webhook_delivery where receiver_id = '" + receiver + "'";
        var givenUp = "update webhook_delivery set state = 'GIVEN_UP', settled_at = now()";
        for (var other : others) {
            assertEquals(0, other.count(row));
            assertEquals(0, other.changes(givenUp));
        }
        assertEquals(1, head.count(row));
        assertEquals(1, ADMIN.count(row));
        assertEquals(1, head.changes(givenUp));
        head.mayNot("update webhook_delivery set state = 'DELIVERED', settled_at = now()");
    }

    @Test
    void its_checks_are_counted_by_who_asks_for_them() {
        var counted = "insert into webhook_check values ('%s', current_date, 1)";
        head.may(counted.formatted(school));
        ADMIN.may(counted.formatted(school));
        for (var other : others) {
            other.mayNot(counted.formatted(school));
        }
        asOwner(counted.formatted(school));
        var row = "webhook_check where organisation_id = '" + school + "'";
        assertEquals(1, head.count(row));
        assertEquals(1, ADMIN.count(row));
        for (var other : others) {
            assertEquals(0, other.count(row));
            assertEquals(0, other.changes("update webhook_check set checks = 0"));
        }
        assertEquals(1, head.changes("update webhook_check set checks = 2"));
    }

    @Test
    void administrators_see_who_heads_what_has_a_receiver() {
        asOwner("""
                insert into known_headship values (uuidv7(), '%1$s', '%2$s', false, daterange(current_date, null));
                insert into known_headship values (uuidv7(), '%2$s', '%2$s', false, daterange(current_date, null))""".formatted(school, headId));
        asOwner(RECEIVER.formatted(receiver, school, headId));
        assertEquals(1, ADMIN.count("known_headship where organisation_id = '" + school + "'"));
        assertEquals(0, ADMIN.count("known_headship where organisation_id = '" + headId + "'"));
        assertEquals(0, STRANGER.count("known_headship where organisation_id = '" + school + "'"));
    }
}
