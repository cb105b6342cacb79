package lv.viis.chassis.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RowsTest {

    record Row(
            UUID personId,
            LocalDate lastDay,
            Instant askedAt,
            int count,
            long version,
            TimeUnit unit,
            List<String> roles,
            Set<String> services,
            boolean isOfHead,
            String nothing) {}

    record Short(String text) {}

    @Inject
    EntityManager database;

    @Test
    void columns_are_found_by_their_names_in_any_order() {
        var id = UUID.randomUUID();
        var rows = Rows.of(database.createNativeQuery("""
                        select cast(null as text) as nothing, true as is_of_head, array['b', 'a'] as roles, array['c'] as services,
                               'DAYS' as unit, 7 as version, cast(3 as bigint) as count,
                               timestamptz '2026-09-01 00:00:00.000001+00' as asked_at, date '2026-08-31' as last_day,
                               cast(?1 as uuid) as person_id""", Tuple.class).setParameter(1, id), Row.class);
        assertEquals(
                List.of(new Row(
                        id,
                        LocalDate.of(2026, 8, 31),
                        Instant.parse("2026-09-01T00:00:00.000001Z"),
                        3,
                        7,
                        TimeUnit.DAYS,
                        List.of("b", "a"),
                        Set.of("c"),
                        true,
                        null)),
                rows);
    }

    @Test
    void a_column_that_is_missing_is_a_fault_and_no_null() {
        var query = database.createNativeQuery("select 'x' as other", Tuple.class);
        assertThrows(IllegalArgumentException.class, () -> Rows.of(query, Short.class));
    }
}
