package lv.viis.chassis.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.testing.TestEnvironment;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("S28")
class ResealCommandTest {

    private static final String PATH = "POST /v1/resealed";

    @Inject
    EntityManager database;

    @Inject
    ResealCommand command;

    @ConfigProperty(name = "viis.crypto.key")
    String activeKey;

    private final UUID caller = UUID.randomUUID();
    private final SealedBox retired = new SealedBox(Optional.of(TestEnvironment.RETIRED_KEY), Optional.empty());

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from idempotency_key where path = ?1")
                        .setParameter(1, PATH)
                        .executeUpdate());
    }

    @Test
    void what_a_retired_key_sealed_opens_without_it_afterwards() {
        var keys = new ArrayList<UUID>();
        for (var i = 0; i < 450; i++) {
            keys.add(store(retired, "answer " + i, null));
        }
        assertEquals(0, command.run(List.of("count")));
        assertThrows(IllegalStateException.class, () -> open(keys.get(0)));
        assertEquals(0, command.run(List.of()));
        for (var i = 0; i < keys.size(); i++) {
            assertArrayEquals(("answer " + i).getBytes(StandardCharsets.UTF_8), open(keys.get(i)));
        }
        var before = box(keys.get(0));
        assertEquals(0, command.run(List.of()));
        assertArrayEquals(before, box(keys.get(0)), "a second run finds nothing to do");
    }

    @Test
    void a_box_that_does_not_open_is_left_and_told_and_the_others_go_on() {
        var unknown = new SealedBox(Optional.of("dW5rbm93biB1bmtub3duIHVua25vd24gdW5rbm93biE="), Optional.empty());
        var lost = store(unknown, "lost", null);
        var moved = store(retired, "of another row", "answer:of another row");
        var good = store(retired, "good", null);
        var lostBox = box(lost);
        var movedBox = box(moved);
        assertEquals(3, command.run(List.of()));
        assertArrayEquals("good".getBytes(StandardCharsets.UTF_8), open(good));
        assertArrayEquals(lostBox, box(lost));
        assertArrayEquals(movedBox, box(moved));
    }

    @Test
    void anything_else_is_no_argument() {
        assertEquals(2, command.run(List.of("all")));
    }

    private UUID store(SealedBox box, String text, String context) {
        var key = UUID.randomUUID();
        var sealed = box.seal(text.getBytes(StandardCharsets.UTF_8), context == null ? context(key) : context);
        QuarkusTransaction.requiringNew()
                .run(() -> database.unwrap(Session.class)
                        .createNativeMutationQuery("""
                        insert into idempotency_key (caller, path, key, body_hash, status, sealed_body)
                        values (?1, ?2, ?3, ''::bytea, 200, ?4)""")
                        .setParameter(1, caller)
                        .setParameter(2, PATH)
                        .setParameter(3, key)
                        .setParameter(4, sealed, byte[].class)
                        .executeUpdate());
        return key;
    }

    /** By the present key alone. */
    private byte[] open(UUID key) {
        return new SealedBox(Optional.of(activeKey), Optional.empty()).open(box(key), context(key));
    }

    private String context(UUID key) {
        return "answer:" + caller + " " + PATH + " " + key;
    }

    private byte[] box(UUID key) {
        return (byte[]) database.createNativeQuery("select sealed_body from idempotency_key where key = ?1")
                .setParameter(1, key)
                .getSingleResult();
    }
}
