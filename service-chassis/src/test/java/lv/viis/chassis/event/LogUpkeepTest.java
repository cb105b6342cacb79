package lv.viis.chassis.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What upkeep throws away, and what it leaves. */
@QuarkusTest
class LogUpkeepTest {

    @Inject
    LogUpkeep upkeep;

    @Inject
    EntityManager database;

    @Test
    @Tag("A7")
    @Tag("F20")
    void answers_are_kept_for_as_long_as_they_are_repeated() {
        var kept = answer("23 hours 59 minutes");
        var old = answer("24 hours 1 minute");
        upkeep.keepPartitions();
        assertEquals(1, count(kept));
        assertEquals(0, count(old));
    }

    private UUID answer(String age) {
        var key = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                        insert into idempotency_key (caller, path, key, body_hash, created_at)
                        values (?1, 'POST /v1/samples', ?1, '', now() - cast(?2 as interval))""")
                        .setParameter(1, key)
                        .setParameter(2, age)
                        .executeUpdate());
        return key;
    }

    private long count(UUID key) {
        return ((Number) database.createNativeQuery("select count(*) from idempotency_key where key = ?1")
                        .setParameter(1, key)
                        .getSingleResult())
                .longValue();
    }
}
