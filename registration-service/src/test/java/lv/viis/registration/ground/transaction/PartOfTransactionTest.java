package lv.viis.registration.ground.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import lv.viis.chassis.problem.InvalidInput;
import org.junit.jupiter.api.Test;

/** A refused part of a transaction leaves nothing, also of what it had written before it was refused. */
@QuarkusTest
class PartOfTransactionTest {

    @Inject
    PartOfTransaction part;

    @Inject
    EntityManager database;

    private void write(UUID id) {
        database.createNativeQuery("insert into known_alias (alias_id, person_id) values (:id, :id)")
                .setParameter("id", id)
                .executeUpdate();
    }

    private Object written(UUID... ids) {
        return database.createNativeQuery("select count(*) from known_alias where alias_id = any (:ids)", Long.class)
                .setParameter("ids", ids)
                .getSingleResult();
    }

    @Test
    void the_others_stay_and_it_is_gone() {
        var before = UUID.randomUUID();
        var refused = UUID.randomUUID();
        var after = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            part.run(() -> {
                write(before);
                return null;
            });
            assertThatThrownBy(() -> part.run(() -> {
                        write(refused);
                        throw new InvalidInput("any", "body", "is not wanted", "nav vajadzīgs");
                    }))
                    .isInstanceOf(InvalidInput.class);
            part.run(() -> {
                write(after);
                return null;
            });
        });
        assertThat(QuarkusTransaction.requiringNew().call(() -> written(before, after)))
                .isEqualTo(2L);
        assertThat(QuarkusTransaction.requiringNew().call(() -> written(refused)))
                .isEqualTo(0L);
    }
}
